-- The read side. A contribution is one fact that one indicator counts: a recognised receipt, a stage first reached, a visit, a reported month.
-- It is written in the transaction of that fact and never changed; what takes it back is a contribution of its own with the opposite sign.
CREATE TABLE contribution (
  id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  indicator_code VARCHAR(24)   NOT NULL,
  unit_code      VARCHAR(16)   NOT NULL,
  booked_month   INT           NOT NULL,
  happened_on    DATE          NOT NULL,
  recognised_on  DATE          NOT NULL,
  -- in the indicator's stored unit
  quantity       DECIMAL(20,2) NOT NULL,
  -- COUNTY: counts for the county and below only (县际资金); ALL: counts for every unit above too
  reach          VARCHAR(8)    NOT NULL,
  term           VARCHAR(12)   NOT NULL,
  source_kind    VARCHAR(12)   NOT NULL,
  source_id      BIGINT        NOT NULL,
  project_id     BIGINT,
  enterprise_id  BIGINT,
  CONSTRAINT contribution_reach CHECK (reach IN ('COUNTY','ALL')),
  CONSTRAINT contribution_term CHECK (term IN ('RECEIPT','CORRECTION','REDUCTION','WITHDRAWAL','MOVE')),
  CONSTRAINT contribution_source CHECK (source_kind IN ('RECEIPT','STAGE','VISIT','REPORTED')),
  CONSTRAINT contribution_once UNIQUE (source_kind, source_id, indicator_code, unit_code, term),
  CONSTRAINT contribution_indicator FOREIGN KEY (indicator_code) REFERENCES indicator (code),
  CONSTRAINT contribution_unit FOREIGN KEY (unit_code) REFERENCES unit (code)
);
CREATE INDEX contribution_list ON contribution (unit_code, indicator_code, booked_month, recognised_on);
CREATE INDEX contribution_project ON contribution (project_id, indicator_code, booked_month);
CREATE INDEX contribution_happened ON contribution (unit_code, happened_on);

-- Totals of the contributions by day of recognition, kept in the same transaction; a check recomputes them and must find no difference.
CREATE TABLE contribution_day (
  indicator_code VARCHAR(24)   NOT NULL,
  unit_code      VARCHAR(16)   NOT NULL,
  booked_month   INT           NOT NULL,
  recognised_on  DATE          NOT NULL,
  reach          VARCHAR(8)    NOT NULL,
  quantity       DECIMAL(20,2) NOT NULL,
  entries        INT           NOT NULL,
  PRIMARY KEY (indicator_code, unit_code, booked_month, recognised_on, reach),
  CONSTRAINT contribution_day_indicator FOREIGN KEY (indicator_code) REFERENCES indicator (code),
  CONSTRAINT contribution_day_unit FOREIGN KEY (unit_code) REFERENCES unit (code)
);

-- Published contest boards (frozen), for the change of rank; and the review meetings held, for the bridge since the last one.
CREATE TABLE board (
  id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  unit_code      VARCHAR(16) NOT NULL,
  indicator_code VARCHAR(24) NOT NULL,
  period_code    VARCHAR(24) NOT NULL,
  title_zh       VARCHAR(60) NOT NULL,
  title_en       VARCHAR(90) NOT NULL,
  as_of          DATE        NOT NULL,
  published_on   DATE        NOT NULL,
  demo           BOOLEAN     NOT NULL,
  CONSTRAINT board_unit FOREIGN KEY (unit_code) REFERENCES unit (code)
);
CREATE TABLE board_rank (
  board_id  BIGINT      NOT NULL,
  unit_code VARCHAR(16) NOT NULL,
  rank_no   INT         NOT NULL,
  PRIMARY KEY (board_id, unit_code),
  CONSTRAINT board_rank_board FOREIGN KEY (board_id) REFERENCES board (id),
  CONSTRAINT board_rank_unit FOREIGN KEY (unit_code) REFERENCES unit (code)
);
CREATE TABLE review_meeting (
  id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  unit_code VARCHAR(16) NOT NULL,
  held_on   DATE        NOT NULL,
  as_of     DATE        NOT NULL,
  demo      BOOLEAN     NOT NULL,
  CONSTRAINT review_meeting_unit FOREIGN KEY (unit_code) REFERENCES unit (code)
);
