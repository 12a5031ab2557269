-- Accounts, their roles and the units they may see (a unit includes all below it), and the settings of the office.
CREATE TABLE account (
  id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  login         VARCHAR(64)  NOT NULL,
  display_name  VARCHAR(60)  NOT NULL,
  password_hash VARCHAR(100) NOT NULL,
  home_unit     VARCHAR(16)  NOT NULL,
  enabled       BOOLEAN      NOT NULL,
  demo          BOOLEAN      NOT NULL,
  failed_count  INT          NOT NULL,
  locked_until  DATETIME(6),
  created_at    DATETIME(6)  NOT NULL,
  version       INT          NOT NULL,
  CONSTRAINT account_login UNIQUE (login),
  CONSTRAINT account_home FOREIGN KEY (home_unit) REFERENCES unit (code)
);

CREATE TABLE account_role (
  account_id BIGINT      NOT NULL,
  role_name  VARCHAR(16) NOT NULL,
  PRIMARY KEY (account_id, role_name),
  CONSTRAINT account_role_known CHECK (role_name IN ('LEADER','CLERK','REVIEWER','OFFICE','ADMIN','WALL')),
  CONSTRAINT account_role_account FOREIGN KEY (account_id) REFERENCES account (id)
);

CREATE TABLE account_scope (
  account_id BIGINT      NOT NULL,
  unit_code  VARCHAR(16) NOT NULL,
  PRIMARY KEY (account_id, unit_code),
  CONSTRAINT account_scope_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT account_scope_unit FOREIGN KEY (unit_code) REFERENCES unit (code)
);

-- The one-time link of `./run --empty`: only its hash is kept.
CREATE TABLE setup_link (
  token_hash VARCHAR(64) NOT NULL PRIMARY KEY,
  created_at DATETIME(6) NOT NULL,
  used_at    DATETIME(6)
);

CREATE TABLE setting (
  setting_key   VARCHAR(60)  NOT NULL PRIMARY KEY,
  setting_value VARCHAR(400) NOT NULL
);

-- A county leader sees other counties' totals only, unless the office says otherwise (TOTALS or PROJECTS).
INSERT INTO setting (setting_key, setting_value) VALUES ('access.other-counties', 'TOTALS');
