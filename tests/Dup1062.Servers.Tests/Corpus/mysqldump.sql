-- MySQL dump 10.13  Distrib 5.6.24, for Linux (x86_64)
--
-- Host: localhost    Database: shop
-- ------------------------------------------------------
-- Server version	5.6.24

/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET NAMES utf8 */;
/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;
/*!40103 SET TIME_ZONE='+00:00' */;
/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;

--
-- Table structure for table `customer`
--

DROP TABLE IF EXISTS `customer`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8 */;
CREATE TABLE `customer` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `email` varchar(120) COLLATE utf8_unicode_ci NOT NULL,
  `kind` enum('a','b)','UNIQUE KEY `x` (`id`)') COLLATE utf8_unicode_ci NOT NULL DEFAULT 'a' COMMENT 'kinds: a, b)',
  `created` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `uq_email` (`email`) USING BTREE,
  KEY `ix_kind` (`kind`)
) ENGINE=InnoDB AUTO_INCREMENT=42 DEFAULT CHARSET=utf8 COLLATE=utf8_unicode_ci COMMENT='it''s; CREATE TABLE `no` (`id` int PRIMARY KEY);';
/*!40101 SET character_set_client = @saved_cs_client */;

--
-- Dumping data for table `customer`
--

LOCK TABLES `customer` WRITE;
/*!40000 ALTER TABLE `customer` DISABLE KEYS */;
INSERT INTO `customer` VALUES (1,'o\'brien@example.org','a','2020-01-01 00:00:00'),(2,'a;b\\','b)','2020-01-01 00:00:00'),(3,'ALTER TABLE `customer` DROP PRIMARY KEY;','a','2020-01-01 00:00:00');
INSERT INTO `customer` VALUES (4,'CREATE TABLE `fake` (`id` int UNIQUE);\nDELIMITER ;;','a','2020-01-01 00:00:00');
/*!40000 ALTER TABLE `customer` ENABLE KEYS */;
UNLOCK TABLES;
/*!50003 SET @saved_sql_mode       = @@sql_mode */ ;
DELIMITER ;;
/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER `customer_bi` BEFORE INSERT ON `customer` FOR EACH ROW BEGIN
  SET NEW.`email` = LOWER(NEW.`email`); -- CREATE TABLE `in_trigger` (`id` int UNIQUE);
END */;;
DELIMITER ;
/*!50003 SET sql_mode              = @saved_sql_mode */ ;

--
-- Temporary view structure for view `customer_view`
--

/*!50001 DROP VIEW IF EXISTS `customer_view`*/;
/*!50001 CREATE TABLE `customer_view` (
  `id` tinyint NOT NULL,
  `email` tinyint NOT NULL
) ENGINE=MyISAM */;

DROP TABLE IF EXISTS `order_line`;
CREATE TABLE `order_line` (
  `order_id` int(11) NOT NULL,
  `line_no` smallint(5) unsigned NOT NULL DEFAULT '0',
  `sku` varchar(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`order_id`,`line_no`),
  UNIQUE KEY `uq_sku` (`order_id`,`sku`(12))
) ENGINE=InnoDB DEFAULT CHARSET=utf8
/*!50100 PARTITION BY KEY (order_id)
PARTITIONS 4 */;

/*!50001 DROP TABLE IF EXISTS `customer_view`*/;
/*!50001 CREATE ALGORITHM=UNDEFINED */
/*!50013 DEFINER=`root`@`localhost` SQL SECURITY DEFINER */
/*!50001 VIEW `customer_view` AS select `customer`.`id` AS `id`,`customer`.`email` AS `email` from `customer` */;

/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;
/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;
/*!40014 SET UNIQUE_CHECKS=@OLD_UNIQUE_CHECKS */;

-- Dump completed on 2020-01-01  0:00:00
