-- Screens on walls that were paired by a code. Each has an account of its own (role WALL); name and unit are the account's.
CREATE TABLE wall_device (
  id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id    BIGINT      NOT NULL,
  -- of the secret with which the waiting screen fetches its token, once; null when fetched
  claim_hash    VARCHAR(64),
  -- of the token in the screen's cookie; null until it is fetched and after the screen was taken off
  token_hash    VARCHAR(64),
  -- of the token before, which counts until the screen has shown the new one
  earlier_hash  VARCHAR(64),
  token_since   DATETIME(6),
  paired_by     VARCHAR(64) NOT NULL,
  paired_at     DATETIME(6) NOT NULL,
  last_seen_at  DATETIME(6),
  taken_off_by  VARCHAR(64),
  taken_off_at  DATETIME(6),
  CONSTRAINT wall_device_account UNIQUE (account_id),
  CONSTRAINT wall_device_claim UNIQUE (claim_hash),
  CONSTRAINT wall_device_token UNIQUE (token_hash),
  CONSTRAINT wall_device_earlier UNIQUE (earlier_hash),
  CONSTRAINT wall_device_of FOREIGN KEY (account_id) REFERENCES account (id)
);
