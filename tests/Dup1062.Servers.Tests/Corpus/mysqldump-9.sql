-- servers: mysql
-- MySQL dump 10.13  Distrib 9.1.0, for Linux (x86_64)
-- Server version	9.1.0
/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!50503 SET NAMES utf8mb4 */;
/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;
SET @@SESSION.SQL_LOG_BIN= 0;

DROP TABLE IF EXISTS `account`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE `account` (
  `id` binary(16) NOT NULL DEFAULT (uuid_to_bin(uuid())),
  `email` varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_as_cs NOT NULL,
  `settings` json DEFAULT (json_object(_utf8mb4'a',1)),
  `tags` json DEFAULT NULL,
  `secret` varchar(20) DEFAULT NULL /*!80023 INVISIBLE */,
  `email_host` varchar(255) GENERATED ALWAYS AS (substring_index(`email`,_utf8mb4'@',-(1))) VIRTUAL,
  `code` varchar(9) GENERATED ALWAYS AS (left(`email`,9)) STORED NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_email` ((lower(`email`))),
  UNIQUE KEY `uq_code` (`code`) /*!80000 INVISIBLE */,
  UNIQUE KEY `uq_host_secret` (`email_host`,`secret`(4)),
  UNIQUE KEY `uq_tags` ((cast(json_extract(`tags`,_utf8mb4'$') as char(20) array))),
  CONSTRAINT `account_chk_1` CHECK (((`code` <> _utf8mb4'UNIQUE (x)') and (length(`email`) > 3))) /*!80016 NOT ENFORCED */
) /*!50100 TABLESPACE `innodb_file_per_table` */ ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci COMMENT='a;b' /*!80016 ENCRYPTION='N' */;
/*!40101 SET character_set_client = @saved_cs_client */;

CREATE TABLE `no_key` (
  /*!80023 `my_row_id` bigint unsigned NOT NULL AUTO_INCREMENT INVISIBLE, */
  `v` int DEFAULT NULL,
  PRIMARY KEY (`my_row_id`)
) ENGINE=InnoDB;
/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
/*!40014 SET UNIQUE_CHECKS=@OLD_UNIQUE_CHECKS */;
