SET SESSION sql_mode = 'ANSI_QUOTES,NO_ENGINE_SUBSTITUTION';
CREATE TABLE "quoted" ("id" INT PRIMARY KEY, "e""mail" VARCHAR(40) DEFAULT 'a"b', `tick` INT, UNIQUE KEY "uq" ("e""mail"), UNIQUE (`tick`));
