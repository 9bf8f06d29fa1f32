-- One statement: drops first, then changes, then additions, whatever the order of the clauses.
CREATE TABLE a (id INT NOT NULL PRIMARY KEY, b INT, c INT, UNIQUE KEY uq_b (b), UNIQUE KEY uq_c (c));
ALTER TABLE a ADD UNIQUE KEY uq_b (c, b), DROP INDEX uq_b, ADD PRIMARY KEY (b), DROP PRIMARY KEY, MODIFY b INT NOT NULL;
CREATE TABLE b (x INT, y INT, UNIQUE KEY uq_x (x));
ALTER TABLE b ADD UNIQUE KEY uq_new (z), ADD COLUMN z INT FIRST, DROP COLUMN x, CHANGE y yy VARCHAR(5), ADD UNIQUE (yy);
