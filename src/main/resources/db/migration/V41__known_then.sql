-- What a past day needs to be told as it stood then: what was said of a problem, and since when a target was known.

-- What a problem said before it was dealt with: rows are only ever added, and each held until its moment. A problem without a row has said the
-- same from the beginning.
CREATE TABLE blocker_version (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  blocker_id    BIGINT       NOT NULL,
  assigned_on   DATE,
  due_on        DATE         NOT NULL,
  resolved_on   DATE,
  progress_note VARCHAR(120),
  until_at      DATETIME(6)  NOT NULL,
  CONSTRAINT blocker_version_of FOREIGN KEY (blocker_id) REFERENCES blocker (id)
);

-- The day a target's document came out, where its source tells it, or the day the target was entered here; NULL: known from the beginning.
-- Neither moves the figure, which goes by effective_from.
ALTER TABLE target_revision ADD COLUMN issued_on DATE;
ALTER TABLE target_revision ADD COLUMN entered_on DATE;
UPDATE target_revision SET issued_on = DATE '2024-02-20'
WHERE revision_no = 1 AND target_id IN (SELECT id FROM target WHERE ref IN ('T01', 'T02', 'T03', 'T04', 'T05', 'T06'));
-- «the first working day after the Spring Festival»: the holiday of 2024 ended on 17 February
UPDATE target_revision SET issued_on = DATE '2024-02-18'
WHERE revision_no = 1 AND target_id IN (SELECT id FROM target WHERE ref IN ('T07', 'T08', 'T09', 'T10', 'T11', 'T12', 'T13'));
UPDATE target_revision SET issued_on = DATE '2024-02-22'
WHERE revision_no = 1 AND target_id IN (SELECT id FROM target WHERE ref IN ('T14', 'T15'));
