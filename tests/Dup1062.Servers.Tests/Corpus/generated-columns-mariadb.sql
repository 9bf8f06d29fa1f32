-- servers: mariadb
CREATE TABLE a (email VARCHAR(40), lowered VARCHAR(40) AS (LOWER(email)) PERSISTENT, tail VARCHAR(5) AS (RIGHT(email, 5)) PERSISTENT UNIQUE, UNIQUE KEY uq (lowered));
