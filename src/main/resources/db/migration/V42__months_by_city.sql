-- Months are closed and opened again by each city for itself. What was closed so far was closed for all of them, and stays so.
CREATE TABLE city_month (
  city_code    VARCHAR(16) NOT NULL,
  booked_month INT         NOT NULL,
  closed_on    DATE,
  closed_by    VARCHAR(64),
  version      INT         NOT NULL,
  PRIMARY KEY (city_code, booked_month),
  CONSTRAINT city_month_city FOREIGN KEY (city_code) REFERENCES unit (code)
);
INSERT INTO city_month (city_code, booked_month, closed_on, closed_by, version)
SELECT u.code, m.booked_month, m.closed_on, m.closed_by, m.version
FROM reporting_month m JOIN unit u ON u.kind = 'CITY' OR u.parent_code IS NULL;

CREATE TABLE city_reopening (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  city_code    VARCHAR(16)  NOT NULL,
  booked_month INT          NOT NULL,
  asked_by     VARCHAR(64)  NOT NULL,
  -- the name of who asked, as it was then
  asked_label  VARCHAR(60)  NOT NULL,
  asked_at     DATETIME(6)  NOT NULL,
  reason       VARCHAR(200) NOT NULL,
  granted_by   VARCHAR(64),
  granted_at   DATETIME(6),
  CONSTRAINT city_reopening_month FOREIGN KEY (city_code, booked_month) REFERENCES city_month (city_code, booked_month)
);
-- A request belongs to the city of who asked.
INSERT INTO city_reopening (city_code, booked_month, asked_by, asked_label, asked_at, reason, granted_by, granted_at)
SELECT c.city_code, r.booked_month, r.asked_by, a.display_name, r.asked_at, r.reason, r.granted_by, r.granted_at
FROM month_reopening r
JOIN account a ON a.login = r.asked_by
JOIN unit h ON h.code = a.home_unit
LEFT JOIN unit p ON p.code = h.parent_code
JOIN city_month c ON c.booked_month = r.booked_month
                 AND c.city_code = CASE WHEN h.kind = 'CITY' OR h.parent_code IS NULL THEN h.code
                                        WHEN p.kind = 'CITY' OR p.parent_code IS NULL THEN p.code ELSE p.parent_code END
ORDER BY r.id;

DROP TABLE month_reopening;
DROP TABLE reporting_month;
ALTER TABLE city_month RENAME TO reporting_month;
ALTER TABLE city_reopening RENAME TO month_reopening;
