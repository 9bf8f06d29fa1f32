-- Keys that stand behind the columns, in every spelling.
CREATE TABLE a (x INT, y INT, z INT, PRIMARY KEY (x), UNIQUE KEY uq_y (y), UNIQUE INDEX uq_z (z), UNIQUE uq_yz (y, z));
CREATE TABLE b (x INT, y INT, CONSTRAINT pk_b PRIMARY KEY (x, y), CONSTRAINT uq_b UNIQUE (y), KEY plain (x), INDEX plain_2 (y, x));
CREATE TABLE c (x INT, y INT, CONSTRAINT PRIMARY KEY (x), CONSTRAINT UNIQUE KEY (y));
CREATE TABLE d (x INT, y INT, z INT, CONSTRAINT constraint_name UNIQUE KEY index_name (x), CONSTRAINT only_constraint UNIQUE INDEX (y), UNIQUE `own` (z));
CREATE TABLE e (
  x INT, y INT, z INT,
  PRIMARY KEY USING BTREE (x),
  UNIQUE KEY uq_y USING BTREE (y) COMMENT 'with, a comment (and) parentheses',
  UNIQUE KEY uq_z (z) USING BTREE KEY_BLOCK_SIZE = 8,
  UNIQUE KEY uq_order (x ASC, y, z DESC)
) ENGINE = InnoDB;
CREATE TABLE f (UNIQUE KEY before_its_column (x), x INT NOT NULL, PRIMARY KEY (y), y INT);
CREATE TABLE g (x INT PRIMARY KEY, Email VARCHAR(40), UNIQUE KEY uq_case (EMAIL), UNIQUE KEY UQ_Upper (x, eMail));
