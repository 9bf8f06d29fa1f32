-- servers: mysql, mysql56
-- MySQL takes a dropped column out of its keys; MariaDB refuses (1072).
CREATE TABLE a (id INT PRIMARY KEY, x INT, y INT, z INT, UNIQUE KEY uq_xy (x, y), UNIQUE KEY uq_zx (z, x), UNIQUE KEY uq_xyz (x, y, z));
ALTER TABLE a DROP COLUMN x;
ALTER TABLE a DROP y, DROP z;
CREATE TABLE b (x INT, y INT, PRIMARY KEY (x, y));
ALTER TABLE b DROP COLUMN y;
CREATE TABLE c (x INT, y INT, UNIQUE KEY uq (x, y));
ALTER TABLE c DROP COLUMN x, ADD COLUMN x INT, ADD UNIQUE KEY uq_new (x);
