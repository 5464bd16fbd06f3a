-- The projection of the journal. Enumerations are written by name; hashes are sums over all rows of a table.
CREATE TABLE identity (
    one INT PRIMARY KEY,
    library VARCHAR(64) NOT NULL,
    number BIGINT NOT NULL,
    lines INT NOT NULL, line_hash BIGINT NOT NULL,
    pictures INT NOT NULL, picture_hash BIGINT NOT NULL,
    sums INT NOT NULL, sum_hash BIGINT NOT NULL,
    collections INT NOT NULL, collection_hash BIGINT NOT NULL,
    texts INT NOT NULL, text_hash BIGINT NOT NULL
);
-- One call or cache hit each: what lists, filters and sums need.
CREATE TABLE line (
    number BIGINT PRIMARY KEY,
    ledger_day INT NOT NULL,
    state VARCHAR(16) NOT NULL,
    purpose VARCHAR(16) NOT NULL,
    model VARCHAR(32) NOT NULL,
    collection INT NOT NULL,
    amount BIGINT NOT NULL,
    each BIGINT NOT NULL,
    text INT NOT NULL,
    call_hash BIGINT NOT NULL,
    request_hash BIGINT NOT NULL,
    parent BIGINT NOT NULL,
    awaited BOOLEAN NOT NULL,
    body_check INT NOT NULL
);
-- All facts of a line: deflated JSON, checked by the line's body_check.
CREATE TABLE fact (
    number BIGINT PRIMARY KEY,
    body BLOB NOT NULL
);
CREATE TABLE picture (
    id BIGINT PRIMARY KEY,
    verdict VARCHAR(16) NOT NULL,
    stars INT NOT NULL,
    text INT NOT NULL,
    seed BIGINT NOT NULL,
    bytes BIGINT NOT NULL,
    shape INT NOT NULL
);
CREATE TABLE day_sum (
    ledger_day INT NOT NULL,
    model VARCHAR(32) NOT NULL,
    collection INT NOT NULL,
    purpose VARCHAR(16) NOT NULL,
    calls INT NOT NULL,
    images INT NOT NULL,
    kept INT NOT NULL,
    settled BIGINT NOT NULL,
    reserved BIGINT NOT NULL,
    doubt BIGINT NOT NULL,
    hits INT NOT NULL,
    hit_images INT NOT NULL,
    hit_saved BIGINT NOT NULL,
    PRIMARY KEY (ledger_day, model, collection, purpose)
);
CREATE TABLE collection (
    id INT PRIMARY KEY,
    name VARCHAR(1000000) NOT NULL
);
-- The distinct words of prompts, for searching.
CREATE TABLE text (
    id INT PRIMARY KEY,
    words VARCHAR(1000000) NOT NULL
);
