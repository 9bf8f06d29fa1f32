/*!40000 CREATE TABLE whole (id INT PRIMARY KEY, x INT UNIQUE) */;
CREATE TABLE a (id INT /*!40000 PRIMARY KEY */, x INT /*! UNIQUE */, y INT /*!99999 UNIQUE */, z INT /* UNIQUE */);
CREATE TABLE b (x INT, y INT, UNIQUE KEY uq (x /*!50000 , y */) /*!50606 COMMENT 'x' */);
/*!99999 CREATE TABLE never (id INT PRIMARY KEY) */;
/*!50000 ALTER TABLE a */ ADD UNIQUE KEY uq_outside (z);
CREATE /*!40100 TABLE c */ (id INT, /*!40100 UNIQUE */ KEY maybe_unique (id));
