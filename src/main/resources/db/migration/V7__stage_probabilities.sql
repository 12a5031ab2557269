-- How likely a project in a stage is to get the money it still plans, as the office of a city judges it; without rows the pipeline method of the
-- forecast is not used. For a city, or for all when unit_code is NULL.
CREATE TABLE stage_probability (
  id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  unit_code   VARCHAR(16),
  stage       VARCHAR(16)  NOT NULL,
  probability DECIMAL(6,4) NOT NULL,
  CONSTRAINT stage_probability_range CHECK (probability BETWEEN 0 AND 1),
  CONSTRAINT stage_probability_unit FOREIGN KEY (unit_code) REFERENCES unit (code)
);
