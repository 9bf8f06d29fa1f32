-- A prefix stays when its column changes, unless the column becomes as short as the prefix.
CREATE TABLE a (s VARCHAR(50), UNIQUE KEY uq (s(10)));
ALTER TABLE a MODIFY s VARCHAR(40) NOT NULL;
CREATE TABLE b (s VARCHAR(50), UNIQUE KEY uq (s(10)));
ALTER TABLE b CHANGE s renamed TEXT;
CREATE TABLE c (s VARCHAR(50), UNIQUE KEY uq (s(10)));
ALTER TABLE c MODIFY s VARCHAR(10);
CREATE TABLE d (s VARCHAR(50), UNIQUE KEY uq (s));
ALTER TABLE d MODIFY s VARCHAR(60);
