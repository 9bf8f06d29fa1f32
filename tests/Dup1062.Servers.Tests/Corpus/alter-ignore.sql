-- servers: mariadb, mysql56
CREATE TABLE a (x INT, z INT);
INSERT INTO a VALUES (1, 1), (1, 1);
ALTER IGNORE TABLE a ADD UNIQUE KEY uq_ignored (x, z);
