CREATE TABLE a (title VARCHAR(100), body TEXT, hash VARBINARY(64), UNIQUE KEY uq_title (title(20)), UNIQUE KEY uq_body (body(30), title(10)), UNIQUE KEY uq_hash (hash(8)));
CREATE TABLE b (name VARCHAR(50), UNIQUE KEY uq_whole (name(50)), UNIQUE KEY uq_unnamed_next (name(7) DESC));
CREATE TABLE c (doc BLOB NOT NULL, lang CHAR(2), PRIMARY KEY (doc(16)), UNIQUE (lang(1)));
CREATE UNIQUE INDEX uq_later ON a (body(12));
ALTER TABLE b ADD UNIQUE (name(3)), MODIFY name VARCHAR(60);
