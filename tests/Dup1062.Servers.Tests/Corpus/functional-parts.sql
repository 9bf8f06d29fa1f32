-- servers: mysql
CREATE TABLE a (email VARCHAR(40), name VARCHAR(40), n INT, UNIQUE KEY uq_email ((LOWER(email))), UNIQUE KEY uq_mixed (n, (UPPER(name)), (n + 1) DESC));
CREATE TABLE b (email VARCHAR(40), deleted_at DATETIME, UNIQUE ((IF(deleted_at IS NULL, email, NULL))), UNIQUE ((LOWER(email)), deleted_at));
CREATE UNIQUE INDEX uq_later ON a ((CONCAT(name, ':', email)));
ALTER TABLE b ADD UNIQUE KEY uq_added ((CAST(email AS CHAR(10)))), ADD UNIQUE ((CHAR_LENGTH(`email`)));
CREATE TABLE c (doc JSON, UNIQUE KEY uq_doc ((CAST(doc->>'$.id' AS CHAR(36)))), UNIQUE KEY uq_ids ((CAST(doc->'$.ids' AS UNSIGNED ARRAY))));
CREATE TABLE d (a INT, b INT, UNIQUE KEY uq ((a + b), (a * b), b));
