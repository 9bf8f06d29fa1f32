-- The shop's tables, as every server from MySQL 5.6 and MariaDB 10 on reads them.

CREATE TABLE IF NOT EXISTS users (
  id INT UNSIGNED NOT NULL AUTO_INCREMENT,
  email VARCHAR(190) NOT NULL,
  login VARCHAR(60) NULL,
  display_name VARCHAR(80) NOT NULL,
  created DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (id),
  UNIQUE KEY uq_users_email (email),
  UNIQUE KEY uq_users_login (login)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Wrong: tokens that differ in case only collide under the table's case-insensitive collation.
CREATE TABLE IF NOT EXISTS password_resets (
  token VARCHAR(64) NOT NULL,
  user_id INT UNSIGNED NOT NULL,
  PRIMARY KEY (token)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Right: a token is compared byte for byte.
CREATE TABLE IF NOT EXISTS api_tokens (
  token VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  user_id INT UNSIGNED NOT NULL,
  PRIMARY KEY (token)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS products (
  sku VARCHAR(40) NOT NULL,
  title VARCHAR(120) NOT NULL,
  price DECIMAL(12, 2) NOT NULL,
  PRIMARY KEY (sku)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS product_tags (
  sku VARCHAR(40) NOT NULL,
  tag VARCHAR(40) NOT NULL,
  PRIMARY KEY (sku, tag)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS banners (
  id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  position INT NOT NULL,
  text VARCHAR(200) NOT NULL,
  UNIQUE KEY uq_banners_position (position)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS carts (
  user_id INT UNSIGNED NOT NULL,
  currency CHAR(3) NOT NULL DEFAULT 'EUR',
  PRIMARY KEY (user_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS cart_lines (
  user_id INT UNSIGNED NOT NULL,
  sku VARCHAR(40) NOT NULL,
  quantity INT NOT NULL DEFAULT 1,
  PRIMARY KEY (user_id, sku)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS coupons (
  code VARCHAR(32) NOT NULL,
  percent TINYINT NOT NULL,
  note VARCHAR(200) NULL,
  PRIMARY KEY (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS coupon_redemptions (
  code VARCHAR(32) NOT NULL,
  user_id INT UNSIGNED NOT NULL,
  redeemed DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (code, user_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS orders (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  user_id INT UNSIGNED NOT NULL,
  placed DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  KEY ix_orders_user (user_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS order_lines (
  order_id BIGINT NOT NULL,
  line_no SMALLINT NOT NULL,
  sku VARCHAR(40) NOT NULL,
  quantity INT NOT NULL,
  PRIMARY KEY (order_id, line_no)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- One row for every request that placed an order; the second one with the same key finds it.
CREATE TABLE IF NOT EXISTS idempotency_keys (
  idempotency_key CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  order_id BIGINT NULL,
  created DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (idempotency_key)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE IF NOT EXISTS payments (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  provider VARCHAR(16) NOT NULL,
  reference VARCHAR(64) NOT NULL,
  order_id BIGINT NOT NULL,
  amount DECIMAL(12, 2) NOT NULL,
  UNIQUE KEY uq_payments_reference (provider, reference)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Only its AUTO_INCREMENT key: an INSERT that leaves the id out cannot collide.
CREATE TABLE IF NOT EXISTS audit_log (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  event VARCHAR(200) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
