-- Which units have an import running, in whichever process of the product: a place is taken, kept while rows are written, given back at the end.
-- What nobody kept for some minutes was left by a process that was killed, and is free.
CREATE TABLE import_place (
  unit_code  VARCHAR(16) NOT NULL PRIMARY KEY,
  -- names the one import that holds it
  holder     VARCHAR(36) NOT NULL,
  -- milliseconds since 1970, by the clock of the machine and not by the day of the demonstration
  free_from  BIGINT      NOT NULL,
  CONSTRAINT import_place_unit FOREIGN KEY (unit_code) REFERENCES unit (code)
);
-- The one door to the places: whoever takes one holds it meanwhile, so that of two who come at once the second sees the first.
CREATE TABLE import_door (
  id     INT    NOT NULL PRIMARY KEY,
  passed BIGINT NOT NULL
);
INSERT INTO import_door (id, passed) VALUES (1, 0);
