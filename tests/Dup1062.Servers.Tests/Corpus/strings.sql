-- Text that looks like SQL.
CREATE TABLE a (
  id INT PRIMARY KEY COMMENT 'it''s "quoted" \'twice\' \\',
  e ENUM('a', 'b)', 'c,d', 'PRIMARY KEY (e)', '') NOT NULL DEFAULT 'b)',
  s SET('x', 'y') DEFAULT 'x,y',
  d VARCHAR(60) DEFAULT "); UNIQUE KEY (d)" UNIQUE,
  h BINARY(2) DEFAULT 0x4142, b BIT(4) DEFAULT b'1010', n VARCHAR(9) DEFAULT N'x' UNIQUE COMMENT "-- not a comment",
  c CHAR(1) CHARACTER SET latin1 DEFAULT _latin1'x', t VARCHAR(20) DEFAULT 'a' 'b' COMMENT 'two strings', f FLOAT DEFAULT 1.5e-3, g DOUBLE DEFAULT -.5 UNIQUE,
  UNIQUE KEY uq_e (e) COMMENT ')', UNIQUE KEY uq_s (s) COMMENT 'a -- b # c /* d'
) COMMENT = 'ends /* here; -- and', DEFAULT CHARSET = utf8;
INSERT INTO a (id, e, s, n, g, d) VALUES (1, 'a', 'x', 'n', 1, 'CREATE TABLE x (id INT PRIMARY KEY); -- '), (2, '', 'y', 'm', 2, '\'); CREATE TABLE y (id INT UNIQUE);');
CREATE TABLE b (id INT UNIQUE);
