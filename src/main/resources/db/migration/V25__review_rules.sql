-- What reviewers are asked to look at. A rule is a class; here are its number, its name, whether it speaks, and whether it only asks (WARN) or
-- wants a reason before the line is recognised (STOP). A new rule starts as WARN.
CREATE TABLE review_rule (
  rule_no    INT         NOT NULL PRIMARY KEY,
  rule_name  VARCHAR(24) NOT NULL,
  rule_level VARCHAR(8)  NOT NULL,
  active     BOOLEAN     NOT NULL,
  since_on   DATE        NOT NULL,
  version    INT         NOT NULL,
  CONSTRAINT review_rule_name UNIQUE (rule_name),
  CONSTRAINT review_rule_level CHECK (rule_level IN ('WARN','STOP'))
);
INSERT INTO review_rule (rule_no, rule_name, rule_level, active, since_on, version) VALUES
  (1, 'SAME_EVIDENCE', 'STOP', TRUE, DATE '2024-01-01', 0),
  (2, 'SAME_VOUCHER', 'WARN', TRUE, DATE '2024-01-01', 0),
  (3, 'OTHER_CLAIM', 'WARN', TRUE, DATE '2024-01-01', 0),
  (4, 'OVER_INVESTMENT', 'STOP', TRUE, DATE '2024-01-01', 0),
  (5, 'EVIDENCE_MISSING', 'WARN', TRUE, DATE '2024-01-01', 0),
  (6, 'EVIDENCE_AMOUNT', 'WARN', TRUE, DATE '2024-01-01', 0),
  (7, 'BEFORE_STAGE', 'WARN', TRUE, DATE '2024-01-01', 0),
  (8, 'ALL_ON_DAY_ONE', 'WARN', TRUE, DATE '2024-01-01', 0),
  (9, 'OVER_PLAN', 'WARN', TRUE, DATE '2024-01-01', 0),
  (10, 'TEN_TIMES', 'WARN', TRUE, DATE '2024-01-01', 0),
  (11, 'QUARTER_END', 'WARN', TRUE, DATE '2024-01-01', 0),
  (12, 'ROUND_NUMBER', 'WARN', TRUE, DATE '2024-01-01', 0),
  (13, 'CONFIRMED_DOUBT', 'WARN', TRUE, DATE '2024-01-01', 0),
  (14, 'OWN_SUBMISSION', 'STOP', TRUE, DATE '2024-01-01', 0);

-- Money for a purpose comes after a stage, or any later one: works are not settled before 开工.
ALTER TABLE receipt_category ADD COLUMN after_stage VARCHAR(16);
UPDATE receipt_category SET after_stage = 'SIGNED' WHERE name_zh IN ('注册资本', '土地出让金', '厂房购置款', '其他');
UPDATE receipt_category SET after_stage = 'LANDED' WHERE name_zh = '设备款';
UPDATE receipt_category SET after_stage = 'STARTED' WHERE name_zh = '施工结算';

-- What a piece of evidence shows, in yuan, where somebody read it; NULL where nobody did.
ALTER TABLE evidence ADD COLUMN shown_amount DECIMAL(20,2);

-- The same money is looked for by the number of its voucher, and by amount and day.
CREATE INDEX receipt_by_voucher ON receipt (voucher_no);
CREATE INDEX receipt_by_amount ON receipt (received_on, amount);
-- Who did what lately.
CREATE INDEX receipt_step_by ON receipt_step (login, id);
CREATE INDEX project_by_enterprise ON project (enterprise_id);

-- Which evidence money for a purpose comes with; a city edits the rows.
CREATE TABLE receipt_evidence_rule (
  category_zh   VARCHAR(40) NOT NULL,
  evidence_kind VARCHAR(24) NOT NULL,
  PRIMARY KEY (category_zh, evidence_kind),
  CONSTRAINT receipt_evidence_rule_category FOREIGN KEY (category_zh) REFERENCES receipt_category (name_zh)
);
INSERT INTO receipt_evidence_rule (category_zh, evidence_kind) VALUES
  ('注册资本', 'CAPITAL_REPORT'),
  ('土地出让金', 'PAYMENT_BOOK'),
  ('设计勘察', 'BANK_SLIP'),
  ('施工结算', 'BANK_SLIP'),
  ('施工结算', 'SETTLEMENT'),
  ('施工结算', 'PHOTO'),
  ('设备款', 'BANK_SLIP'),
  ('设备款', 'INVOICE'),
  ('厂房购置款', 'BANK_SLIP');

-- One money, two units: both lines wait, held, until it is ruled whose it is. The line a ruling gives it to counts, in full or in shares that add
-- to 100 (dispute_share), and the other is sent back.
CREATE TABLE dispute (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  line_id     BIGINT       NOT NULL,
  other_id    BIGINT       NOT NULL,
  raised_by   VARCHAR(64)  NOT NULL,
  raised_at   DATETIME(6)  NOT NULL,
  reason      VARCHAR(200) NOT NULL,
  ruled_by    VARCHAR(64),
  ruled_at    DATETIME(6),
  ruled_for   BIGINT,
  ruling      VARCHAR(200),
  CONSTRAINT dispute_line FOREIGN KEY (line_id) REFERENCES receipt (id),
  CONSTRAINT dispute_other FOREIGN KEY (other_id) REFERENCES receipt (id),
  CONSTRAINT dispute_for FOREIGN KEY (ruled_for) REFERENCES receipt (id)
);
CREATE TABLE dispute_share (
  line_id   BIGINT       NOT NULL,
  unit_code VARCHAR(16)  NOT NULL,
  percent   DECIMAL(7,4) NOT NULL,
  PRIMARY KEY (line_id, unit_code),
  CONSTRAINT dispute_share_line FOREIGN KEY (line_id) REFERENCES receipt (id),
  CONSTRAINT dispute_share_unit FOREIGN KEY (unit_code) REFERENCES unit (code)
);
