-- V1__init.sql
CREATE TABLE product (id INT AUTO_INCREMENT PRIMARY KEY, sku VARCHAR(20) NOT NULL, shop INT NOT NULL, title VARCHAR(100));
CREATE UNIQUE INDEX ix_sku ON product (sku);
-- V2__sku_per_shop.sql
ALTER TABLE product DROP INDEX ix_sku, ADD UNIQUE INDEX ux_shop_sku (shop, sku);
-- V3__slug.sql
ALTER TABLE product ADD COLUMN slug VARCHAR(60) NULL AFTER title;
UPDATE product SET slug = LOWER(title) WHERE slug IS NULL;
ALTER TABLE product MODIFY COLUMN slug VARCHAR(60) NOT NULL, ADD CONSTRAINT ux_slug UNIQUE (slug);
-- V4__rename.sql
RENAME TABLE product TO item;
ALTER TABLE item CHANGE COLUMN shop store_id BIGINT NOT NULL;
-- V5__split.sql
CREATE TABLE item_text (item_id INT NOT NULL, lang CHAR(2) NOT NULL, title VARCHAR(100), PRIMARY KEY (item_id, lang));
INSERT INTO item_text (item_id, lang, title) SELECT id, 'en', title FROM item;
ALTER TABLE item DROP COLUMN title;
-- V6__copy.sql
CREATE TABLE item_new LIKE item;
ALTER TABLE item_new DROP INDEX ux_slug, ADD UNIQUE INDEX ux_slug (store_id, slug);
INSERT INTO item_new SELECT * FROM item;
RENAME TABLE item TO item_old, item_new TO item;
DROP TABLE item_old;
