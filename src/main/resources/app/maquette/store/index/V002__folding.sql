-- Words and names of collections are folded in another way since: the index is read anew from the journal.
TRUNCATE TABLE line;
TRUNCATE TABLE fact;
TRUNCATE TABLE picture;
TRUNCATE TABLE day_sum;
TRUNCATE TABLE collection;
TRUNCATE TABLE text;
UPDATE identity SET library = '', number = 0, lines = 0, line_hash = 0, pictures = 0, picture_hash = 0,
    sums = 0, sum_hash = 0, collections = 0, collection_hash = 0, texts = 0, text_hash = 0;
