-- Calls whose texts are not in the one form of their spellings, by the hash of that form; an index that is older than
-- this table takes them from the journal once.
CREATE TABLE respelled (
    number BIGINT PRIMARY KEY,
    hash BIGINT NOT NULL
);
ALTER TABLE identity ADD COLUMN respelled INT DEFAULT -1 NOT NULL;
ALTER TABLE identity ADD COLUMN respelled_hash BIGINT DEFAULT 0 NOT NULL;
