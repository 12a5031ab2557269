-- The ledger. A recognised row is never changed: corrections, reductions and withdrawals are rows of their own with a negative amount and the day
-- they were recognised, so that any past day can be shown as it stood.
CREATE TABLE receipt (
  id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  project_id     BIGINT        NOT NULL,
  -- the unit it counts for, fixed when booked: a project that moves takes nothing of its past along
  unit_code      VARCHAR(16)   NOT NULL,
  kind           VARCHAR(12)   NOT NULL,
  category       VARCHAR(40)   NOT NULL,
  received_on    DATE          NOT NULL,
  booked_month   INT           NOT NULL,
  -- yuan; for foreign money fixed by fx_rate when recognised
  amount         DECIMAL(20,2) NOT NULL,
  currency       VARCHAR(3)    NOT NULL,
  amount_foreign DECIMAL(20,2),
  fx_rate        DECIMAL(14,6),
  fx_rate_on     DATE,
  origin         VARCHAR(20)   NOT NULL,
  status         VARCHAR(16)   NOT NULL,
  submitted_by   VARCHAR(60)   NOT NULL,
  submitted_on   DATE          NOT NULL,
  checked_by     VARCHAR(60),
  checked_on     DATE,
  decided_by     VARCHAR(60),
  -- the day it was recognised or refused
  decided_on     DATE,
  -- the project's total investment when it was recognised: thresholds are tested on it, later changes are not applied
  investment_then DECIMAL(20,2),
  corrects_id    BIGINT,
  reason         VARCHAR(200),
  demo           BOOLEAN       NOT NULL,
  version        INT           NOT NULL,
  CONSTRAINT receipt_kind CHECK (kind IN ('RECEIPT','CORRECTION','REDUCTION','WITHDRAWAL','MOVE')),
  CONSTRAINT receipt_status CHECK (status IN ('DRAFT','SUBMITTED','CHECKED','RECOGNISED','RETURNED','WITHDRAWN')),
  CONSTRAINT receipt_origin CHECK (origin IN ('OUTSIDE_COUNTY','OUTSIDE_CITY','OUTSIDE_PROVINCE','ABROAD')),
  CONSTRAINT receipt_negative CHECK (amount >= 0 OR kind <> 'RECEIPT'),
  CONSTRAINT receipt_foreign CHECK ((currency = 'CNY') = (amount_foreign IS NULL)),
  CONSTRAINT receipt_recognised CHECK (status <> 'RECOGNISED' OR decided_on IS NOT NULL),
  CONSTRAINT receipt_project FOREIGN KEY (project_id) REFERENCES project (id),
  CONSTRAINT receipt_unit FOREIGN KEY (unit_code) REFERENCES unit (code),
  CONSTRAINT receipt_corrects FOREIGN KEY (corrects_id) REFERENCES receipt (id)
);
CREATE INDEX receipt_by_project ON receipt (project_id, received_on);
CREATE INDEX receipt_pending ON receipt (unit_code, status, submitted_on);
CREATE INDEX receipt_decided ON receipt (unit_code, decided_on);

CREATE TABLE evidence (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  receipt_id BIGINT       NOT NULL,
  kind       VARCHAR(24)  NOT NULL,
  file_name  VARCHAR(160) NOT NULL,
  media_type VARCHAR(60)  NOT NULL,
  byte_size  BIGINT       NOT NULL,
  sha256     VARCHAR(64)  NOT NULL,
  demo       BOOLEAN      NOT NULL,
  CONSTRAINT evidence_receipt FOREIGN KEY (receipt_id) REFERENCES receipt (id)
);
CREATE INDEX evidence_by_hash ON evidence (sha256);

-- A monthly increment that a unit types for an indicator of kind REPORTED.
CREATE TABLE reported_increment (
  id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  indicator_code VARCHAR(24)   NOT NULL,
  unit_code      VARCHAR(16)   NOT NULL,
  booked_month   INT           NOT NULL,
  quantity       DECIMAL(20,2) NOT NULL,
  accepted_on    DATE          NOT NULL,
  reported_by    VARCHAR(60)   NOT NULL,
  note           VARCHAR(200),
  demo           BOOLEAN       NOT NULL,
  CONSTRAINT reported_indicator FOREIGN KEY (indicator_code) REFERENCES indicator (code),
  CONSTRAINT reported_unit FOREIGN KEY (unit_code) REFERENCES unit (code)
);

-- That a unit has reported a month at all; zero_report is the explicit «no change», which is not the same as silence.
CREATE TABLE month_report (
  unit_code    VARCHAR(16) NOT NULL,
  booked_month INT         NOT NULL,
  reported_on  DATE        NOT NULL,
  zero_report  BOOLEAN     NOT NULL,
  demo         BOOLEAN     NOT NULL,
  PRIMARY KEY (unit_code, booked_month),
  CONSTRAINT month_report_unit FOREIGN KEY (unit_code) REFERENCES unit (code)
);
