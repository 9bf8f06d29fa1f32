/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET NAMES utf8 */;
/*!50503 SET NAMES utf8mb4 */;

DROP DATABASE IF EXISTS `heidi_shop`;
CREATE DATABASE IF NOT EXISTS `heidi_shop` /*!40100 DEFAULT CHARACTER SET latin1 */;
USE `heidi_shop`;

-- Dumping structure for table heidi_shop.items
CREATE TABLE IF NOT EXISTS `items` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `slot` int(11) NOT NULL DEFAULT '0',
  `owner` varchar(50) DEFAULT NULL,
  UNIQUE KEY `Index 2` (`slot`,`owner`),
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=latin1 ROW_FORMAT=COMPACT;

-- Dumping data for table heidi_shop.items: ~2 rows (approximately)
/*!40000 ALTER TABLE `items` DISABLE KEYS */;
REPLACE INTO `items` (`id`, `slot`, `owner`) VALUES
	(1, 1, 'a'),
	(2, 2, 'b');
/*!40000 ALTER TABLE `items` ENABLE KEYS */;
