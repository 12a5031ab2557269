-- The write side of the project register: who enters and who accepts, what must be shown for a stage, and changes with consequences.
ALTER TABLE project ADD COLUMN site VARCHAR(120);
-- the site without blanks, brackets and width of characters, to find two projects on one place
ALTER TABLE project ADD COLUMN site_key VARCHAR(120);
ALTER TABLE project ADD COLUMN remark VARCHAR(400);
ALTER TABLE project ADD COLUMN created_by VARCHAR(64);
ALTER TABLE project ADD COLUMN created_at DATETIME(6);
CREATE INDEX project_by_site ON project (site_key);

-- An entry into a stage waits (accepted_on NULL) until somebody else than submitted_by accepts it or sends it back with a reason.
ALTER TABLE project_stage ADD COLUMN submitted_by VARCHAR(64);
ALTER TABLE project_stage ADD COLUMN submitted_at DATETIME(6);
ALTER TABLE project_stage ADD COLUMN decided_by VARCHAR(64);
ALTER TABLE project_stage ADD COLUMN decided_at DATETIME(6);
-- why it was sent back; NULL while it waits and once it is accepted
ALTER TABLE project_stage ADD COLUMN returned_reason VARCHAR(200);
-- the day the project went back behind this stage; entered_on stays the first entry, whatever comes after
ALTER TABLE project_stage ADD COLUMN left_on DATE;

-- What happened to a project besides its figures, in order; nothing is taken out of it.
CREATE TABLE project_log (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  project_id  BIGINT       NOT NULL,
  step        VARCHAR(12)  NOT NULL,
  stage       VARCHAR(16),
  happened_on DATE         NOT NULL,
  reason      VARCHAR(200),
  done_by     VARCHAR(64)  NOT NULL,
  done_at     DATETIME(6)  NOT NULL,
  CONSTRAINT project_log_step CHECK (step IN ('CREATED','ENTERED','ACCEPTED','SENT_BACK','WITHDRAWN','BACK','AGAIN','HALTED','TERMINATED','RESUMED')),
  CONSTRAINT project_log_project FOREIGN KEY (project_id) REFERENCES project (id)
);

-- Which evidence a stage asks for; a city edits the rows.
CREATE TABLE stage_evidence_rule (
  stage         VARCHAR(16) NOT NULL,
  evidence_kind VARCHAR(24) NOT NULL,
  required      BOOLEAN     NOT NULL,
  PRIMARY KEY (stage, evidence_kind),
  CONSTRAINT stage_evidence_rule_stage CHECK (stage IN ('LEAD','NEGOTIATING','SIGNED','LANDED','STARTED','IN_STATISTICS','PRODUCING','AT_CAPACITY'))
);
INSERT INTO stage_evidence_rule (stage, evidence_kind, required) VALUES
  ('NEGOTIATING', 'MINUTES', FALSE),
  ('SIGNED', 'CONTRACT', TRUE),
  ('SIGNED', 'PHOTO', FALSE),
  ('LANDED', 'LICENCE', TRUE),
  ('LANDED', 'LAND_DOCUMENT', FALSE),
  ('STARTED', 'BUILDING_PERMIT', TRUE),
  ('STARTED', 'PHOTO', TRUE),
  ('IN_STATISTICS', 'STATISTICS_NOTE', TRUE),
  ('PRODUCING', 'PHOTO', TRUE),
  ('PRODUCING', 'INVOICE', FALSE),
  ('AT_CAPACITY', 'OUTPUT_REPORT', TRUE);

-- The bytes lie beside the database under their hash, as those of receipts do.
CREATE TABLE stage_evidence (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  project_id    BIGINT       NOT NULL,
  stage         VARCHAR(16)  NOT NULL,
  evidence_kind VARCHAR(24)  NOT NULL,
  file_name     VARCHAR(160) NOT NULL,
  media_type    VARCHAR(60)  NOT NULL,
  byte_size     BIGINT       NOT NULL,
  sha256        VARCHAR(64)  NOT NULL,
  added_by      VARCHAR(64)  NOT NULL,
  added_at      DATETIME(6)  NOT NULL,
  CONSTRAINT stage_evidence_once UNIQUE (project_id, stage, evidence_kind, sha256),
  CONSTRAINT stage_evidence_project FOREIGN KEY (project_id) REFERENCES project (id)
);
CREATE INDEX stage_evidence_by_hash ON stage_evidence (sha256);

-- Versions of the total investment. from_date NULL: known from the beginning; a later one carries the document that allows it.
CREATE TABLE project_investment (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  project_id  BIGINT        NOT NULL,
  amount      DECIMAL(20,2) NOT NULL,
  document_no VARCHAR(60),
  from_date   DATE,
  entered_by  VARCHAR(64)   NOT NULL,
  entered_at  DATETIME(6)   NOT NULL,
  CONSTRAINT project_investment_document CHECK (from_date IS NULL OR document_no IS NOT NULL),
  CONSTRAINT project_investment_project FOREIGN KEY (project_id) REFERENCES project (id)
);

-- From which day a project counts for another unit; what was booked before stays where it is.
CREATE TABLE project_move (
  id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  project_id     BIGINT      NOT NULL,
  from_unit      VARCHAR(16) NOT NULL,
  to_unit        VARCHAR(16) NOT NULL,
  effective_from DATE        NOT NULL,
  document_no    VARCHAR(60) NOT NULL,
  moved_by       VARCHAR(64) NOT NULL,
  moved_at       DATETIME(6) NOT NULL,
  CONSTRAINT project_move_project FOREIGN KEY (project_id) REFERENCES project (id),
  CONSTRAINT project_move_from FOREIGN KEY (from_unit) REFERENCES unit (code),
  CONSTRAINT project_move_to FOREIGN KEY (to_unit) REFERENCES unit (code)
);

-- How units share a project: the rows of one from_date add to 100 and hold until the next from_date.
CREATE TABLE project_share (
  project_id  BIGINT       NOT NULL,
  unit_code   VARCHAR(16)  NOT NULL,
  percent     DECIMAL(7,4) NOT NULL,
  from_date   DATE         NOT NULL,
  document_no VARCHAR(60)  NOT NULL,
  set_by      VARCHAR(64)  NOT NULL,
  set_at      DATETIME(6)  NOT NULL,
  PRIMARY KEY (project_id, from_date, unit_code),
  CONSTRAINT project_share_percent CHECK (percent > 0 AND percent <= 100),
  CONSTRAINT project_share_project FOREIGN KEY (project_id) REFERENCES project (id),
  CONSTRAINT project_share_unit FOREIGN KEY (unit_code) REFERENCES unit (code)
);
