-- Writes the statements that give the product's own database user what it needs and no more: it adds to the audit trail and reads it,
-- and can neither change nor remove an entry. The product runs them itself after each migration when migrations have a user of their
-- own (SPRING_FLYWAY_USER); by hand, as the owner of the database:
--   mysql -N -u root -p guatu < src/main/resources/db/grants.sql | mysql -u root -p
-- The user is 'guatu'@'%' unless @product_user says otherwise.
SELECT CONCAT('GRANT SELECT, INSERT', CASE WHEN table_name = 'audit_entry' THEN '' ELSE ', UPDATE, DELETE' END,
              ' ON `', table_schema, '`.`', table_name, '` TO ', COALESCE(@product_user, '''guatu''@''%'''), ';')
FROM information_schema.tables
WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE';
