-- MySQL Workbench Forward Engineering

SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0;
SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0;
SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='TRADITIONAL,ALLOW_INVALID_DATES';

-- -----------------------------------------------------
-- Schema workbench_shop
-- -----------------------------------------------------
DROP SCHEMA IF EXISTS `workbench_shop` ;
CREATE SCHEMA IF NOT EXISTS `workbench_shop` DEFAULT CHARACTER SET utf8 COLLATE utf8_general_ci ;
USE `workbench_shop` ;

-- -----------------------------------------------------
-- Table `workbench_shop`.`user`
-- -----------------------------------------------------
CREATE TABLE IF NOT EXISTS `workbench_shop`.`user` (
  `idUser` INT UNSIGNED NOT NULL AUTO_INCREMENT,
  `email` VARCHAR(45) NOT NULL,
  `login` VARCHAR(45) NULL,
  PRIMARY KEY (`idUser`),
  UNIQUE INDEX `email_UNIQUE` (`email` ASC),
  UNIQUE INDEX `login_UNIQUE` (`login` ASC, `email` ASC))
ENGINE = InnoDB;


CREATE TABLE IF NOT EXISTS `workbench_shop`.`order` (
  `user_idUser` INT UNSIGNED NOT NULL,
  `no` INT NOT NULL,
  INDEX `fk_order_user_idx` (`user_idUser` ASC),
  PRIMARY KEY (`user_idUser`, `no`),
  CONSTRAINT `fk_order_user`
    FOREIGN KEY (`user_idUser`)
    REFERENCES `workbench_shop`.`user` (`idUser`)
    ON DELETE NO ACTION
    ON UPDATE NO ACTION)
ENGINE = InnoDB
COMMENT = 'one order';

USE `workbench_shop`;

DELIMITER $$
USE `workbench_shop`$$
CREATE TRIGGER `order_BINS` BEFORE INSERT ON `order` FOR EACH ROW
BEGIN
  SET NEW.`no` = NEW.`no` + 0;
END$$

DELIMITER ;

SET SQL_MODE=@OLD_SQL_MODE;
SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS;
SET UNIQUE_CHECKS=@OLD_UNIQUE_CHECKS;
