-- The changes of caps as the journal has them; an index that is older than this table takes them from there once.
CREATE TABLE cap (
    number BIGINT PRIMARY KEY,
    body VARCHAR(1000000) NOT NULL
);
ALTER TABLE identity ADD COLUMN caps INT DEFAULT -1 NOT NULL;
ALTER TABLE identity ADD COLUMN cap_hash BIGINT DEFAULT 0 NOT NULL;
