-- The way in: who entered, checked and decided by login (the labels beside them are what is printed), what was claimed when less was recognised,
-- and the key of a request so that one that is sent again after the database was gone is counted once.
ALTER TABLE receipt ADD COLUMN claimed_amount DECIMAL(20,2);
ALTER TABLE receipt ADD COLUMN voucher_no VARCHAR(60);
ALTER TABLE receipt ADD COLUMN note VARCHAR(200);
ALTER TABLE receipt ADD COLUMN late_entry BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE receipt ADD COLUMN submitter_login VARCHAR(64);
ALTER TABLE receipt ADD COLUMN checker_login VARCHAR(64);
ALTER TABLE receipt ADD COLUMN decider_login VARCHAR(64);
-- the field a return points at, and the day by which it is to be answered
ALTER TABLE receipt ADD COLUMN return_field VARCHAR(24);
ALTER TABLE receipt ADD COLUMN answer_by DATE;
-- 争议: nobody recognises it until that is ruled on
ALTER TABLE receipt ADD COLUMN held BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE receipt ADD COLUMN request_key VARCHAR(64);
CREATE UNIQUE INDEX receipt_request ON receipt (request_key);
CREATE INDEX receipt_by_month ON receipt (unit_code, booked_month, status);
CREATE INDEX receipt_corrected ON receipt (corrects_id);

-- What happened to a line and in which version, with the values it then had: a returned line that comes again with another amount keeps both.
CREATE TABLE receipt_step (
  id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  receipt_id   BIGINT        NOT NULL,
  version_no   INT           NOT NULL,
  step         VARCHAR(16)   NOT NULL,
  happened_at  DATETIME(6)   NOT NULL,
  login        VARCHAR(64),
  label        VARCHAR(60)   NOT NULL,
  amount       DECIMAL(20,2) NOT NULL,
  received_on  DATE          NOT NULL,
  booked_month INT           NOT NULL,
  field        VARCHAR(24),
  reason       VARCHAR(200),
  -- the doubts that the sender looked at and confirmed, by name
  confirmed    VARCHAR(200),
  CONSTRAINT receipt_step_known CHECK (step IN ('SUBMITTED','CHECKED','RECOGNISED','REDUCED','RETURNED','RESUBMITTED','WITHDRAWN','HELD','RULED','AMENDED')),
  CONSTRAINT receipt_step_receipt FOREIGN KEY (receipt_id) REFERENCES receipt (id)
);
CREATE INDEX receipt_step_of ON receipt_step (receipt_id, id);

-- 本月无变化: an explicit zero for one project, which is not the same as silence.
CREATE TABLE no_change_report (
  project_id   BIGINT      NOT NULL,
  booked_month INT         NOT NULL,
  login        VARCHAR(64) NOT NULL,
  label        VARCHAR(60) NOT NULL,
  reported_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (project_id, booked_month),
  CONSTRAINT no_change_project FOREIGN KEY (project_id) REFERENCES project (id)
);

-- Months that the office closed; a month without a row is open from its first day until its year is settled.
CREATE TABLE reporting_month (
  booked_month INT         NOT NULL PRIMARY KEY,
  closed_on    DATE,
  closed_by    VARCHAR(64),
  version      INT         NOT NULL
);
-- Opening a closed month again takes two: one asks, another grants.
CREATE TABLE month_reopening (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  booked_month INT          NOT NULL,
  asked_by     VARCHAR(64)  NOT NULL,
  asked_at     DATETIME(6)  NOT NULL,
  reason       VARCHAR(200) NOT NULL,
  granted_by   VARCHAR(64),
  granted_at   DATETIME(6),
  CONSTRAINT month_reopening_month FOREIGN KEY (booked_month) REFERENCES reporting_month (booked_month)
);

-- How many look at a unit's receipts: 2 (county check, then city recognition) unless a row says 1.
CREATE TABLE review_flow (
  unit_code VARCHAR(16) NOT NULL PRIMARY KEY,
  levels    INT         NOT NULL,
  CONSTRAINT review_flow_levels CHECK (levels IN (1, 2)),
  CONSTRAINT review_flow_unit FOREIGN KEY (unit_code) REFERENCES unit (code)
);

-- What money is for, as the city words it.
CREATE TABLE receipt_category (
  name_zh    VARCHAR(40) NOT NULL PRIMARY KEY,
  name_en    VARCHAR(60) NOT NULL,
  sort_order INT         NOT NULL
);
INSERT INTO receipt_category (name_zh, name_en, sort_order) VALUES
  ('注册资本', 'Registered capital', 1),
  ('土地出让金', 'Land payment', 2),
  ('设计勘察', 'Design and survey', 3),
  ('施工结算', 'Works settlement', 4),
  ('设备款', 'Equipment', 5),
  ('厂房购置款', 'Purchase of works', 6),
  ('其他', 'Other', 7);
