-- What is measured (indicator, its versions), how much is wanted (target, its revisions), by when (period, pace curve), and how it is judged (light rule).
CREATE TABLE indicator (
  code           VARCHAR(24) NOT NULL PRIMARY KEY,
  kind           VARCHAR(16) NOT NULL,
  measure        VARCHAR(16) NOT NULL,
  name_zh        VARCHAR(60) NOT NULL,
  name_en        VARCHAR(90) NOT NULL,
  short_zh       VARCHAR(20) NOT NULL,
  short_en       VARCHAR(40) NOT NULL,
  headline_order INT         NOT NULL,
  CONSTRAINT indicator_kind CHECK (kind IN ('FUNDS','STAGE_COUNT','VISIT_COUNT','REPORTED')),
  CONSTRAINT indicator_measure CHECK (measure IN ('YUAN','USD','ITEMS','FIRMS'))
);

CREATE TABLE indicator_version (
  indicator_code  VARCHAR(24)   NOT NULL,
  version_no      INT           NOT NULL,
  label_zh        VARCHAR(40)   NOT NULL,
  label_en        VARCHAR(60)   NOT NULL,
  document_no     VARCHAR(60),
  definition_zh   VARCHAR(600)  NOT NULL,
  definition_en   VARCHAR(900)  NOT NULL,
  valid_from      DATE          NOT NULL,
  valid_to        DATE,
  -- figures of this year and later were made by a definition that compares with this one
  comparable_from INT           NOT NULL,
  stage           VARCHAR(16),
  min_investment  DECIMAL(20,2),
  -- the nearest origin of funds that counts for a city; counties count OUTSIDE_COUNTY money when county_origin says so
  city_origin     VARCHAR(20),
  county_origin   VARCHAR(20),
  industry        VARCHAR(40),
  tag             VARCHAR(40),
  list_code       VARCHAR(24),
  firm_class      VARCHAR(16),
  demo            BOOLEAN       NOT NULL,
  PRIMARY KEY (indicator_code, version_no),
  CONSTRAINT indicator_version_of FOREIGN KEY (indicator_code) REFERENCES indicator (code)
);

CREATE TABLE period (
  code      VARCHAR(24) NOT NULL PRIMARY KEY,
  kind      VARCHAR(12) NOT NULL,
  name_zh   VARCHAR(40) NOT NULL,
  name_en   VARCHAR(60) NOT NULL,
  start_on  DATE        NOT NULL,
  end_on    DATE        NOT NULL,
  unit_code VARCHAR(16),
  demo      BOOLEAN     NOT NULL,
  CONSTRAINT period_kind CHECK (kind IN ('YEAR','QUARTER','CAMPAIGN')),
  CONSTRAINT period_order CHECK (start_on <= end_on),
  CONSTRAINT period_unit FOREIGN KEY (unit_code) REFERENCES unit (code)
);

CREATE TABLE target (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  ref             VARCHAR(24)  NOT NULL,
  indicator_code  VARCHAR(24)  NOT NULL,
  unit_code       VARCHAR(16)  NOT NULL,
  period_code     VARCHAR(24)  NOT NULL,
  target_operator VARCHAR(4),
  nature          VARCHAR(16)  NOT NULL,
  nature_note     VARCHAR(120) NOT NULL,
  threshold_note  VARCHAR(20),
  source_sentence VARCHAR(300) NOT NULL,
  source_document VARCHAR(200) NOT NULL,
  demo            BOOLEAN      NOT NULL,
  CONSTRAINT target_ref UNIQUE (ref),
  CONSTRAINT target_once UNIQUE (indicator_code, unit_code, period_code),
  CONSTRAINT target_operator_known CHECK (target_operator IN ('GE','GT','EQ')),
  CONSTRAINT target_nature CHECK (nature IN ('FIRM','ASPIRATIONAL','PORTFOLIO','QUALITATIVE')),
  CONSTRAINT target_indicator FOREIGN KEY (indicator_code) REFERENCES indicator (code),
  CONSTRAINT target_unit FOREIGN KEY (unit_code) REFERENCES unit (code),
  CONSTRAINT target_period FOREIGN KEY (period_code) REFERENCES period (code)
);

-- The number wanted, in the indicator's stored unit (yuan, dollars, items, firms); NULL where the source gives no number.
CREATE TABLE target_revision (
  target_id      BIGINT       NOT NULL,
  revision_no    INT          NOT NULL,
  amount         DECIMAL(20,2),
  effective_from DATE         NOT NULL,
  document_no    VARCHAR(60),
  reason         VARCHAR(200),
  PRIMARY KEY (target_id, revision_no),
  CONSTRAINT target_revision_of FOREIGN KEY (target_id) REFERENCES target (id)
);

-- An own pace curve: cumulative shares at month ends as exact fractions. Without one, months are equal.
CREATE TABLE pace_point (
  indicator_code VARCHAR(24)   NOT NULL,
  unit_code      VARCHAR(16)   NOT NULL,
  period_code    VARCHAR(24)   NOT NULL,
  month_no       INT           NOT NULL,
  share_num      DECIMAL(20,2) NOT NULL,
  share_den      DECIMAL(20,2) NOT NULL,
  PRIMARY KEY (indicator_code, unit_code, period_code, month_no),
  CONSTRAINT pace_point_indicator FOREIGN KEY (indicator_code) REFERENCES indicator (code),
  CONSTRAINT pace_point_unit FOREIGN KEY (unit_code) REFERENCES unit (code),
  CONSTRAINT pace_point_period FOREIGN KEY (period_code) REFERENCES period (code)
);

-- RELATIVE: the limits are multiples of the pace. POINTS: they are percentage points below it. Under pace_floor no light is given.
CREATE TABLE light_rule (
  id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  unit_code      VARCHAR(16),
  kind           VARCHAR(12)   NOT NULL,
  green_limit    DECIMAL(8,4)  NOT NULL,
  yellow_limit   DECIMAL(8,4)  NOT NULL,
  pace_floor     DECIMAL(6,4)  NOT NULL,
  valid_from     DATE          NOT NULL,
  valid_to       DATE,
  CONSTRAINT light_rule_kind CHECK (kind IN ('RELATIVE','POINTS')),
  CONSTRAINT light_rule_unit FOREIGN KEY (unit_code) REFERENCES unit (code)
);
INSERT INTO light_rule (unit_code, kind, green_limit, yellow_limit, pace_floor, valid_from) VALUES (NULL, 'RELATIVE', 1.0000, 0.9000, 0.0400, DATE '1900-01-01');

-- Published figures of earlier years; indicator_code is NULL where the figure has no indicator of ours.
CREATE TABLE history_figure (
  id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  unit_code      VARCHAR(16)   NOT NULL,
  indicator_code VARCHAR(24),
  figure_year    VARCHAR(12)   NOT NULL,
  figure_period  VARCHAR(40)   NOT NULL,
  metric         VARCHAR(80)   NOT NULL,
  amount         VARCHAR(20)   NOT NULL,
  measure_label  VARCHAR(20)   NOT NULL,
  yoy_percent    VARCHAR(20),
  rate_percent   VARCHAR(20),
  implied_target VARCHAR(20),
  source         VARCHAR(40)   NOT NULL,
  note           VARCHAR(300),
  comparable     BOOLEAN       NOT NULL,
  CONSTRAINT history_unit FOREIGN KEY (unit_code) REFERENCES unit (code),
  CONSTRAINT history_indicator FOREIGN KEY (indicator_code) REFERENCES indicator (code)
);

-- Last year's cumulative figure at month ends, for the burn-up and the seasonal forecast (stored unit).
CREATE TABLE history_month (
  indicator_code VARCHAR(24)   NOT NULL,
  unit_code      VARCHAR(16)   NOT NULL,
  booked_month   INT           NOT NULL,
  cumulative     DECIMAL(20,2) NOT NULL,
  demo           BOOLEAN       NOT NULL,
  PRIMARY KEY (indicator_code, unit_code, booked_month),
  CONSTRAINT history_month_indicator FOREIGN KEY (indicator_code) REFERENCES indicator (code),
  CONSTRAINT history_month_unit FOREIGN KEY (unit_code) REFERENCES unit (code)
);
