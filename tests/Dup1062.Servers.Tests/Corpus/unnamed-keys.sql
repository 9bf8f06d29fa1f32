-- What the server calls a key that has no name: its first column, then column_2, column_3.
CREATE TABLE a (x INT, y INT, UNIQUE (x), UNIQUE (x, y), UNIQUE (y));
CREATE TABLE b (x INT UNIQUE, y INT, UNIQUE (x, y), UNIQUE KEY (y, x), KEY (x));
CREATE TABLE c (x INT, y INT, KEY x (y), UNIQUE (x));
CREATE TABLE d (x INT, x_2 INT, UNIQUE (x), UNIQUE (x_2), UNIQUE (x, x_2));
CREATE TABLE e (`primary` INT, UNIQUE (`primary`));
CREATE TABLE f (x INT, y INT, UNIQUE x_2 (y), UNIQUE (x), UNIQUE (x, y));
CREATE TABLE g (Email VARCHAR(40), other INT, UNIQUE (EMAIL), UNIQUE (email, other));
CREATE TABLE h (x INT, y INT, UNIQUE (x));
ALTER TABLE h ADD UNIQUE (x, y), ADD UNIQUE INDEX (y), ADD KEY (x);
ALTER TABLE h ADD UNIQUE (x, y);
CREATE TABLE i (x INT, y INT, UNIQUE KEY X (y), UNIQUE (x));
CREATE TABLE j (x INT, UNIQUE KEY x_3 (x), UNIQUE x (x), UNIQUE (x), UNIQUE (x));
