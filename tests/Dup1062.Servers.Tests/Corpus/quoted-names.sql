CREATE TABLE `a b` (`id` INT, `the.name` INT, `tick``ed` INT, `größe` INT, PRIMARY KEY (`id`), UNIQUE KEY `my.key` (`the.name`), UNIQUE KEY `it's` (`tick``ed`), UNIQUE (`größe`));
CREATE TABLE `select` (`unique` INT, `key` INT, `index` INT, UNIQUE `unique` (`unique`), UNIQUE KEY `key` (`key`), UNIQUE INDEX (`index`));
CREATE TABLE `dots.in.name` (`primary key` INT PRIMARY KEY);
CREATE TABLE `--` (`/*` INT PRIMARY KEY, `;` INT UNIQUE, `#` INT, UNIQUE KEY `'` (`#`));
CREATE TABLE 1st (2nd INT PRIMARY KEY, 3x INT UNIQUE, $dollar INT, UNIQUE u_$ ($dollar));
CREATE TABLE keywords (type INT UNIQUE, status INT, value INT, comment VARCHAR(9) UNIQUE, date DATE, `check` INT, UNIQUE visible (status), UNIQUE (value), UNIQUE KEY hash (date));
