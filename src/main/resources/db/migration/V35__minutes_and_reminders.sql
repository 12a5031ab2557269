-- The minutes of a closed meeting, with the names and figures of its end: JSON, written once.
CREATE TABLE review_minutes (
  meeting_id BIGINT      NOT NULL PRIMARY KEY,
  content    MEDIUMTEXT  NOT NULL,
  written_at DATETIME(6) NOT NULL,
  CONSTRAINT review_minutes_meeting FOREIGN KEY (meeting_id) REFERENCES review_meeting (id)
);

-- Reminders of decisions: one row for each that was due and each way it goes, so that each goes once. A new due date is reminded of anew.
CREATE TABLE review_reminder (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  decision_id BIGINT       NOT NULL,
  -- BEFORE or AFTER the due date
  moment      VARCHAR(8)   NOT NULL,
  due_on      DATE         NOT NULL,
  channel     VARCHAR(8)   NOT NULL,
  state       VARCHAR(8)   NOT NULL,
  attempts    INT          NOT NULL,
  made_at     DATETIME(6)  NOT NULL,
  sent_at     DATETIME(6),
  problem     VARCHAR(200),
  CONSTRAINT review_reminder_once UNIQUE (decision_id, moment, due_on, channel),
  CONSTRAINT review_reminder_moment CHECK (moment IN ('BEFORE','AFTER')),
  CONSTRAINT review_reminder_channel CHECK (channel IN ('PRODUCT','MAIL','WEBHOOK')),
  CONSTRAINT review_reminder_state CHECK (state IN ('WAITING','SENDING','SENT','FAILED')),
  CONSTRAINT review_reminder_decision FOREIGN KEY (decision_id) REFERENCES review_decision (id)
);
CREATE INDEX review_reminder_waiting ON review_reminder (state, channel);

-- Where the mail for a unit goes.
CREATE TABLE review_mail_address (
  unit_code VARCHAR(16)  NOT NULL PRIMARY KEY,
  address   VARCHAR(120) NOT NULL,
  CONSTRAINT review_mail_address_unit FOREIGN KEY (unit_code) REFERENCES unit (code)
);
