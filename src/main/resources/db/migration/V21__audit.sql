-- Who changed what, when, from where and why. Rows are only ever added: the database user of the product needs no UPDATE and no DELETE here.
-- Each row carries the hash of the one before it, so that a row taken away, put in or changed breaks the chain.
-- No foreign keys: an entry outlives what it tells of, and its writing locks no row of another table.
CREATE TABLE audit_entry (
  -- its place in the chain, from 1 without a gap
  entry_no      BIGINT       NOT NULL PRIMARY KEY,
  subject       VARCHAR(16)  NOT NULL,
  subject_id    VARCHAR(64)  NOT NULL,
  unit_code     VARCHAR(16),
  action_name   VARCHAR(40)  NOT NULL,
  -- the login, or "system"
  actor         VARCHAR(64)  NOT NULL,
  -- the address of the request as the servlet container says it, or "-"
  address       VARCHAR(64)  NOT NULL,
  -- the day the product lived on, which is fixed in the demonstration
  business_day  DATE         NOT NULL,
  -- the real moment, UTC
  happened_at   DATETIME(6)  NOT NULL,
  reason        MEDIUMTEXT,
  -- JSON objects of the changed fields alone: name and exact value
  before_fields MEDIUMTEXT   NOT NULL,
  after_fields  MEDIUMTEXT   NOT NULL,
  previous_hash VARCHAR(64)  NOT NULL,
  entry_hash    VARCHAR(64)  NOT NULL
);
CREATE INDEX audit_by_subject ON audit_entry (subject, subject_id, entry_no);
CREATE INDEX audit_by_unit ON audit_entry (unit_code, entry_no);
CREATE INDEX audit_by_actor ON audit_entry (actor, entry_no);
CREATE INDEX audit_by_moment ON audit_entry (happened_at, entry_no);

-- The end of the chain: one row, locked by whoever writes on. The count makes a tail that was cut off visible.
CREATE TABLE audit_head (
  id          INT         NOT NULL PRIMARY KEY,
  entry_count BIGINT      NOT NULL,
  head_hash   VARCHAR(64) NOT NULL,
  CONSTRAINT audit_head_one CHECK (id = 1)
);
INSERT INTO audit_head (id, entry_count, head_hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
