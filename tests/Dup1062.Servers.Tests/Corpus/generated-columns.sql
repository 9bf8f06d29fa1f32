-- servers: mysql, mariadb
CREATE TABLE a (
  email VARCHAR(40), deleted TINYINT NOT NULL DEFAULT 0,
  lowered VARCHAR(40) GENERATED ALWAYS AS (LOWER(email)) VIRTUAL,
  active TINYINT AS (IF(deleted = 0, 1, NULL)) STORED UNIQUE COMMENT 'UNIQUE',
  both_of VARCHAR(60) AS (CONCAT(email, ',', deleted)),
  UNIQUE KEY uq_active (lowered, active), UNIQUE (both_of)
);
ALTER TABLE a ADD COLUMN first_letter CHAR(1) AS (LEFT(email, 1)) STORED UNIQUE;
