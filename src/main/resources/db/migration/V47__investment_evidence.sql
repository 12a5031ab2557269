-- Which evidence another total investment asks for, beside the number of its document; a city edits the rows.
CREATE TABLE investment_evidence_rule (
  evidence_kind VARCHAR(24) NOT NULL PRIMARY KEY,
  required      BOOLEAN     NOT NULL
);
INSERT INTO investment_evidence_rule (evidence_kind, required) VALUES
  ('APPROVAL', TRUE),
  ('AGREEMENT', FALSE);

-- What was shown for a version of the total investment. Versions from before have none: their document is known by its number alone.
CREATE TABLE investment_evidence (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  investment_id BIGINT       NOT NULL,
  evidence_kind VARCHAR(24)  NOT NULL,
  file_name     VARCHAR(160) NOT NULL,
  media_type    VARCHAR(60)  NOT NULL,
  byte_size     BIGINT       NOT NULL,
  sha256        VARCHAR(64)  NOT NULL,
  CONSTRAINT investment_evidence_once UNIQUE (investment_id, evidence_kind, sha256),
  CONSTRAINT investment_evidence_version FOREIGN KEY (investment_id) REFERENCES project_investment (id)
);
CREATE INDEX investment_evidence_by_hash ON investment_evidence (sha256);
