-- Imports that were begun: the hash of the file tells whether the same one comes twice. A cancelled or failed one wrote nothing else.
CREATE TABLE import_run (
  id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind       VARCHAR(16)   NOT NULL,
  unit_code  VARCHAR(16)   NOT NULL,
  file_name  VARCHAR(160)  NOT NULL,
  sha256     VARCHAR(64)   NOT NULL,
  login      VARCHAR(64)   NOT NULL,
  by_name    VARCHAR(60)   NOT NULL,
  started_at DATETIME(6)   NOT NULL,
  row_count  INT           NOT NULL,
  added      INT           NOT NULL,
  changed    INT           NOT NULL,
  skipped    INT           NOT NULL,
  -- yuan that were added
  amount     DECIMAL(20,2) NOT NULL,
  state      VARCHAR(12)   NOT NULL,
  CONSTRAINT import_run_kind CHECK (kind IN ('RECEIPTS','PROJECTS','VISITS','TARGETS')),
  CONSTRAINT import_run_state CHECK (state IN ('DONE','CANCELLED','FAILED')),
  CONSTRAINT import_run_unit FOREIGN KEY (unit_code) REFERENCES unit (code)
);
CREATE INDEX import_run_hash ON import_run (sha256, kind);
CREATE INDEX import_run_login ON import_run (login, id);
