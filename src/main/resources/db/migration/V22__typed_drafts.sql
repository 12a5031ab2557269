-- What somebody is typing and has not yet entered, kept while typing so that nothing is lost with the network, the browser or the server.
-- based_on is the version of the line it was typed over; -1 for what is new.
CREATE TABLE typed_draft (
  login    VARCHAR(64)   NOT NULL,
  form     VARCHAR(60)   NOT NULL,
  field    VARCHAR(60)   NOT NULL,
  content  VARCHAR(2000) NOT NULL,
  based_on INT           NOT NULL,
  -- names the request that the text would become, so that it becomes one line however often it is sent
  request_key VARCHAR(64),
  saved_at DATETIME(6)   NOT NULL,
  PRIMARY KEY (login, form, field)
);

-- Which evidence money of a category is to come with. Not required: asked for, but not named at submission.
CREATE TABLE evidence_rule (
  category      VARCHAR(40) NOT NULL,
  evidence_kind VARCHAR(24) NOT NULL,
  required      BOOLEAN     NOT NULL,
  PRIMARY KEY (category, evidence_kind),
  CONSTRAINT evidence_rule_category FOREIGN KEY (category) REFERENCES receipt_category (name_zh)
);
INSERT INTO evidence_rule (category, evidence_kind, required) VALUES
  ('注册资本', 'CAPITAL_REPORT', TRUE),
  ('土地出让金', 'PAYMENT_BOOK', TRUE),
  ('设计勘察', 'BANK_SLIP', TRUE),
  ('施工结算', 'BANK_SLIP', TRUE),
  ('施工结算', 'SETTLEMENT', FALSE),
  ('设备款', 'BANK_SLIP', TRUE),
  ('设备款', 'INVOICE', TRUE),
  ('厂房购置款', 'BANK_SLIP', TRUE),
  ('厂房购置款', 'INVOICE', TRUE),
  ('其他', 'BANK_SLIP', TRUE);

-- An evidence row belongs to whoever attached it; rows that came with demonstration data have nobody.
ALTER TABLE evidence ADD COLUMN attached_by VARCHAR(64);
ALTER TABLE evidence ADD COLUMN attached_at DATETIME(6);
