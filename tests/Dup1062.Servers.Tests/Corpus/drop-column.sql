-- A key goes with its last column, but not when the same statement adds a column of that name.
CREATE TABLE a (id INT PRIMARY KEY, x INT, y INT, UNIQUE KEY uq_x (x), KEY ix_y (y));
ALTER TABLE a DROP COLUMN x;
ALTER TABLE a DROP y;
CREATE TABLE b (id INT PRIMARY KEY, v INT);
ALTER TABLE b DROP COLUMN id;
CREATE TABLE c (id INT PRIMARY KEY, x INT, UNIQUE KEY uq_x (x));
ALTER TABLE c DROP COLUMN x, ADD COLUMN x INT NOT NULL;
