-- Writes the statements that give the product's own database user what it needs and no more: it may add to the audit trail and
-- read it, and can neither change nor remove an entry. Run it as the owner of the database after each migration:
--   mysql -N -u root -p guatu < docker/grants.sql | mysql -u root -p
-- The user is 'guatu'@'%' unless SET @product_user says otherwise; it must not hold rights to the whole database
-- (REVOKE ALL PRIVILEGES, GRANT OPTION FROM 'guatu'@'%'), so migrations run as the owner: SPRING_FLYWAY_USER, SPRING_FLYWAY_PASSWORD.
SELECT CONCAT('GRANT SELECT, INSERT', CASE WHEN table_name = 'audit_entry' THEN '' ELSE ', UPDATE, DELETE' END,
              ' ON `', table_schema, '`.`', table_name, '` TO ', COALESCE(@product_user, '''guatu''@''%'''), ';')
FROM information_schema.tables
WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE';
