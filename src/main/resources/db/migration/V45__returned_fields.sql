-- A return points at one field or several: their names with commas between them.
ALTER TABLE receipt MODIFY COLUMN return_field VARCHAR(60);
ALTER TABLE receipt_step MODIFY COLUMN field VARCHAR(60);
