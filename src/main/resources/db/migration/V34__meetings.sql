-- The review meeting: a weekly series, its agenda, what it froze, who drives its walls, and the decisions that come out of it.
CREATE TABLE review_series (
  id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  unit_code    VARCHAR(16) NOT NULL,
  name         VARCHAR(60) NOT NULL,
  -- 1 Monday to 7 Sunday
  week_day     INT         NOT NULL,
  -- minutes since midnight
  start_minute INT         NOT NULL,
  active       BOOLEAN     NOT NULL,
  demo         BOOLEAN     NOT NULL,
  version      INT         NOT NULL,
  CONSTRAINT review_series_day CHECK (week_day BETWEEN 1 AND 7),
  CONSTRAINT review_series_minute CHECK (start_minute BETWEEN 0 AND 1439),
  CONSTRAINT review_series_unit FOREIGN KEY (unit_code) REFERENCES unit (code)
);

-- Meetings held before this migration were held: CLOSED. as_of of a meeting that is only planned is the day before it.
ALTER TABLE review_meeting ADD COLUMN series_id BIGINT;
ALTER TABLE review_meeting ADD COLUMN name VARCHAR(60) DEFAULT '调度会' NOT NULL;
ALTER TABLE review_meeting ADD COLUMN start_minute INT DEFAULT 510 NOT NULL;
ALTER TABLE review_meeting ADD COLUMN state VARCHAR(12) DEFAULT 'CLOSED' NOT NULL;
ALTER TABLE review_meeting ADD COLUMN started_at DATETIME(6);
ALTER TABLE review_meeting ADD COLUMN closed_at DATETIME(6);
-- the snapshot its walls show now
ALTER TABLE review_meeting ADD COLUMN snapshot_code VARCHAR(24);
-- whether somebody arranged the agenda by hand; one that nobody touched is proposed anew until the meeting starts
ALTER TABLE review_meeting ADD COLUMN agenda_edited BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE review_meeting ADD COLUMN version INT DEFAULT 0 NOT NULL;
-- what its walls show; drive_version counts every move, and a move is one update on the version it saw
ALTER TABLE review_meeting ADD COLUMN drive_version INT DEFAULT 0 NOT NULL;
ALTER TABLE review_meeting ADD COLUMN drive_page VARCHAR(40);
ALTER TABLE review_meeting ADD COLUMN drive_page_no INT DEFAULT 1 NOT NULL;
ALTER TABLE review_meeting ADD COLUMN drive_highlight VARCHAR(80);
ALTER TABLE review_meeting ADD COLUMN drive_blank BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE review_meeting ADD COLUMN drive_since DATETIME(6);
ALTER TABLE review_meeting ADD COLUMN driver_label VARCHAR(60);
ALTER TABLE review_meeting ADD COLUMN driver_tablet VARCHAR(64);
CREATE INDEX review_meeting_of ON review_meeting (unit_code, state, held_on);

CREATE TABLE review_agenda (
  meeting_id BIGINT       NOT NULL,
  item_no    INT          NOT NULL,
  page_ref   VARCHAR(40)  NOT NULL,
  minutes    INT          NOT NULL,
  -- why it was put there, as KIND=figure;KIND=figure
  reasons    VARCHAR(200) NOT NULL,
  PRIMARY KEY (meeting_id, item_no),
  CONSTRAINT review_agenda_minutes CHECK (minutes BETWEEN 0 AND 240),
  CONSTRAINT review_agenda_meeting FOREIGN KEY (meeting_id) REFERENCES review_meeting (id)
);

-- What a meeting froze, and each of its pages as it then was, word for word.
CREATE TABLE review_snapshot (
  meeting_id    BIGINT      NOT NULL,
  code          VARCHAR(24) NOT NULL,
  as_of         DATE        NOT NULL,
  known_by      DATE        NOT NULL,
  taken_at      DATETIME(6) NOT NULL,
  -- the highest contribution that was there
  counted_up_to BIGINT      NOT NULL,
  PRIMARY KEY (meeting_id, code),
  CONSTRAINT review_snapshot_meeting FOREIGN KEY (meeting_id) REFERENCES review_meeting (id)
);
CREATE TABLE review_snapshot_page (
  meeting_id    BIGINT      NOT NULL,
  snapshot_code VARCHAR(24) NOT NULL,
  page_ref      VARCHAR(40) NOT NULL,
  content       MEDIUMTEXT  NOT NULL,
  PRIMARY KEY (meeting_id, snapshot_code, page_ref),
  CONSTRAINT review_snapshot_page_of FOREIGN KEY (meeting_id, snapshot_code) REFERENCES review_snapshot (meeting_id, code)
);

-- A matter given to somebody (交办, 批示): owner, due date, and the figure it was about as it then stood.
CREATE TABLE review_decision (
  id                BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  -- figure:FUNDS:371525, unit:371525, project:118, blocker:7
  subject_ref       VARCHAR(60)   NOT NULL,
  matter            VARCHAR(200)  NOT NULL,
  unit_code         VARCHAR(16)   NOT NULL,
  -- the words for who answers, and the unit whose people may
  owner_label       VARCHAR(60)   NOT NULL,
  owner_unit        VARCHAR(16)   NOT NULL,
  due_on            DATE          NOT NULL,
  -- yuan
  expected_effect   DECIMAL(20,2),
  meeting_id        BIGINT,
  origin            VARCHAR(12)   NOT NULL,
  state             VARCHAR(12)   NOT NULL,
  -- more time was asked for, until this day; NULL when nothing waits for an answer
  asked_until       DATE,
  made_on           DATE          NOT NULL,
  -- the day it was done or found not done
  settled_on        DATE,
  read_at           DATETIME(6),
  figure_indicator  VARCHAR(24),
  figure_as_of      DATE,
  figure_known_by   DATE,
  figure_actual     DECIMAL(20,2),
  -- actual less what was due by pace or plan
  figure_difference DECIMAL(20,2),
  demo              BOOLEAN       NOT NULL,
  version           INT           NOT NULL,
  CONSTRAINT review_decision_origin CHECK (origin IN ('MEETING','INSTRUCTION')),
  CONSTRAINT review_decision_state CHECK (state IN ('OPEN','DONE','NOT_DONE')),
  CONSTRAINT review_decision_unit FOREIGN KEY (unit_code) REFERENCES unit (code),
  CONSTRAINT review_decision_owner FOREIGN KEY (owner_unit) REFERENCES unit (code),
  CONSTRAINT review_decision_meeting FOREIGN KEY (meeting_id) REFERENCES review_meeting (id)
);
CREATE INDEX review_decision_open ON review_decision (unit_code, state, due_on);
CREATE INDEX review_decision_due ON review_decision (state, due_on);

-- What happened to a decision, in order; only ever added.
CREATE TABLE review_decision_step (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  decision_id BIGINT       NOT NULL,
  step        VARCHAR(12)  NOT NULL,
  happened_on DATE         NOT NULL,
  happened_at DATETIME(6)  NOT NULL,
  login       VARCHAR(64),
  label       VARCHAR(60)  NOT NULL,
  note        VARCHAR(400),
  -- the due date that was asked for, granted or set
  until_on    DATE,
  CONSTRAINT review_decision_step_known CHECK (step IN ('MADE','READ','PROGRESS','ASKED','GRANTED','REFUSED','DONE','NOT_DONE','REOPENED')),
  CONSTRAINT review_decision_step_of FOREIGN KEY (decision_id) REFERENCES review_decision (id)
);
CREATE INDEX review_decision_steps ON review_decision_step (decision_id, id);
-- The bytes lie beside the database under their hash, as those of receipts do.
CREATE TABLE review_decision_evidence (
  step_id       BIGINT       NOT NULL,
  piece_no      INT          NOT NULL,
  evidence_kind VARCHAR(24)  NOT NULL,
  file_name     VARCHAR(160) NOT NULL,
  media_type    VARCHAR(60)  NOT NULL,
  byte_size     BIGINT       NOT NULL,
  sha256        VARCHAR(64)  NOT NULL,
  PRIMARY KEY (step_id, piece_no),
  CONSTRAINT review_decision_evidence_of FOREIGN KEY (step_id) REFERENCES review_decision_step (id)
);

-- Walls with a name: what they show when no meeting drives them.
CREATE TABLE review_wall (
  code             VARCHAR(24)   NOT NULL PRIMARY KEY,
  unit_code        VARCHAR(16)   NOT NULL,
  name             VARCHAR(60)   NOT NULL,
  -- page references with commas between them; empty: the pages of the unit
  pages            VARCHAR(2000) NOT NULL,
  seconds_per_page INT           NOT NULL,
  theme            VARCHAR(8)    NOT NULL,
  ratio            VARCHAR(16)   NOT NULL,
  version          INT           NOT NULL,
  CONSTRAINT review_wall_seconds CHECK (seconds_per_page BETWEEN 0 AND 3600),
  CONSTRAINT review_wall_unit FOREIGN KEY (unit_code) REFERENCES unit (code)
);

-- What came in since a meeting froze its figures.
CREATE INDEX contribution_recognised ON contribution (recognised_on);
