-- servers: mysql, mariadb
-- What is read depends on the server.
CREATE TABLE a (w INT, x INT, y INT, z INT,
  /*!50700 UNIQUE KEY from_57 (w), */
  /*!80000 UNIQUE KEY from_80 (x), */
  /*!100000 UNIQUE KEY from_mariadb_10 (y), */
  /*M! UNIQUE KEY any_mariadb (z), */
  /*M!100100 UNIQUE KEY mariadb_10_1 (w, x), */
  /*M!120000 UNIQUE KEY mariadb_12 (x, y), */
  PRIMARY KEY (w, x, y, z));
