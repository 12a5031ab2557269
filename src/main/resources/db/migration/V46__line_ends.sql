-- What a ruling counts with another line is at its end: neither sent back to be answered nor recognised (裁定不计).
ALTER TABLE receipt DROP CONSTRAINT receipt_status;
ALTER TABLE receipt ADD CONSTRAINT receipt_status CHECK (status IN ('DRAFT','SUBMITTED','CHECKED','RECOGNISED','RETURNED','RULED_OUT','WITHDRAWN'));
ALTER TABLE receipt_step DROP CONSTRAINT receipt_step_known;
ALTER TABLE receipt_step ADD CONSTRAINT receipt_step_known
  CHECK (step IN ('SUBMITTED','CHECKED','RECOGNISED','REDUCED','RETURNED','RESUBMITTED','WITHDRAWN','HELD','RULED','RULED_OUT','AMENDED'));
UPDATE receipt SET status = 'RULED_OUT', answer_by = NULL, return_field = NULL, version = version + 1
WHERE status = 'RETURNED'
  AND id IN (SELECT d.line_id FROM dispute d WHERE d.ruled_for <> d.line_id UNION SELECT d.other_id FROM dispute d WHERE d.ruled_for <> d.other_id);

-- The month a line was entered for, where it is booked to another because that one was closed or settled (补报).
ALTER TABLE receipt ADD COLUMN meant_month INT;
UPDATE receipt SET meant_month = YEAR(received_on) * 100 + MONTH(received_on)
WHERE kind = 'RECEIPT' AND late_entry = TRUE AND status <> 'DRAFT' AND booked_month <> YEAR(received_on) * 100 + MONTH(received_on);
CREATE INDEX receipt_meant ON receipt (meant_month, unit_code);
