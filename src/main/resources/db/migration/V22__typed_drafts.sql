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

-- An evidence row belongs to whoever attached it; rows that came with demonstration data have nobody.
ALTER TABLE evidence ADD COLUMN attached_by VARCHAR(64);
ALTER TABLE evidence ADD COLUMN attached_at DATETIME(6);
