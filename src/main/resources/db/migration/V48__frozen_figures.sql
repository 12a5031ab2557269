-- Who froze, and the figures of the minutes as they then were (JSON); NULL of what was frozen before they were kept.
ALTER TABLE review_snapshot ADD COLUMN taken_by VARCHAR(60);
ALTER TABLE review_snapshot ADD COLUMN figures MEDIUMTEXT;
-- Of what was recognised on figure_known_by, the last contribution that the figure knows; NULL for all of it.
ALTER TABLE review_decision ADD COLUMN figure_counted BIGINT;
