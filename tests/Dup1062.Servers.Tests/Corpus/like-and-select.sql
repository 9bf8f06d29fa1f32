-- incomplete: selected, selected_with_columns, selected_with_keys
CREATE TABLE source (id INT AUTO_INCREMENT PRIMARY KEY, email VARCHAR(40), body TEXT, UNIQUE KEY uq_email (email), UNIQUE KEY uq_body (body(9)));
CREATE TABLE copy LIKE source;
CREATE TABLE IF NOT EXISTS copy_2 (LIKE source);
CREATE TABLE IF NOT EXISTS copy LIKE copy_2;
ALTER TABLE copy DROP INDEX uq_email;
ALTER TABLE source DROP INDEX uq_body;
CREATE TABLE selected AS SELECT id, email FROM source;
CREATE TABLE selected_with_keys (PRIMARY KEY (id), UNIQUE KEY uq (email)) SELECT id, email FROM source;
CREATE TABLE selected_with_columns (id INT PRIMARY KEY, extra INT UNIQUE) ENGINE=InnoDB AS SELECT id, email FROM source;
