-- phpMyAdmin SQL Dump
-- version 5.2.1
SET SQL_MODE = "NO_AUTO_VALUE_ON_ZERO";
START TRANSACTION;
SET time_zone = "+00:00";

CREATE TABLE `players` (
  `id` int(11) NOT NULL,
  `name` varchar(32) NOT NULL,
  `world` tinyint(3) UNSIGNED NOT NULL DEFAULT 0
) ENGINE=InnoDB DEFAULT CHARSET=latin1;

INSERT INTO `players` (`id`, `name`, `world`) VALUES
(1, 'A''; ALTER TABLE `players` ADD UNIQUE (`world`);', 1),
(2, "B", 2);

CREATE TABLE `stats` (
  `player` int(11) NOT NULL,
  `stat` varchar(20) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=latin1;

--
-- Indexes for table `players`
--
ALTER TABLE `players`
  ADD PRIMARY KEY (`id`),
  ADD UNIQUE KEY `name` (`name`,`world`),
  ADD KEY `world` (`world`);

ALTER TABLE `stats`
  ADD PRIMARY KEY (`player`,`stat`);

--
-- AUTO_INCREMENT for table `players`
--
ALTER TABLE `players`
  MODIFY `id` int(11) NOT NULL AUTO_INCREMENT, AUTO_INCREMENT=3;

ALTER TABLE `stats`
  ADD CONSTRAINT `fk_player` FOREIGN KEY (`player`) REFERENCES `players` (`id`) ON DELETE CASCADE;
COMMIT;
