-- The organisation tree. Codes are GB/T 2260 where official_code = 'Y'; zones have none and carry an internal code.
CREATE TABLE track (
  code        VARCHAR(24)  NOT NULL PRIMARY KEY,
  name_zh     VARCHAR(40)  NOT NULL,
  name_en     VARCHAR(60)  NOT NULL,
  sort_order  INT          NOT NULL
);

CREATE TABLE unit (
  code           VARCHAR(16)  NOT NULL PRIMARY KEY,
  official_code  VARCHAR(8)   NOT NULL,
  name_zh        VARCHAR(60)  NOT NULL,
  name_en        VARCHAR(90)  NOT NULL,
  short_zh       VARCHAR(20)  NOT NULL,
  short_en       VARCHAR(40)  NOT NULL,
  kind           VARCHAR(12)  NOT NULL,
  admin_kind     VARCHAR(60)  NOT NULL,
  parent_code    VARCHAR(16),
  track_code     VARCHAR(24),
  valid_from     DATE,
  valid_to       DATE,
  successor_code VARCHAR(16),
  sort_order     INT          NOT NULL,
  note           VARCHAR(300),
  CONSTRAINT unit_kind CHECK (kind IN ('PROVINCE','CITY','COUNTY','ZONE','DEPARTMENT','TOWN')),
  CONSTRAINT unit_parent FOREIGN KEY (parent_code) REFERENCES unit (code),
  CONSTRAINT unit_successor FOREIGN KEY (successor_code) REFERENCES unit (code),
  CONSTRAINT unit_track FOREIGN KEY (track_code) REFERENCES track (code)
);
