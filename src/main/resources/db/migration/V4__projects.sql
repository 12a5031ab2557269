-- Enterprises, projects with their stages, plans, owners, needs and problems; visits to enterprises.
CREATE TABLE enterprise (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name         VARCHAR(120) NOT NULL,
  credit_code  VARCHAR(18),
  firm_class   VARCHAR(16)  NOT NULL,
  demo         BOOLEAN      NOT NULL,
  CONSTRAINT enterprise_credit_code UNIQUE (credit_code),
  CONSTRAINT enterprise_class CHECK (firm_class IN ('TOP500','WELL_KNOWN','ORDINARY'))
);

CREATE TABLE chain (
  code     VARCHAR(24) NOT NULL PRIMARY KEY,
  name_zh  VARCHAR(40) NOT NULL,
  name_en  VARCHAR(60) NOT NULL,
  sort_order INT       NOT NULL
);

CREATE TABLE project (
  id               BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code             VARCHAR(24)   NOT NULL,
  name_zh          VARCHAR(120)  NOT NULL,
  name_en          VARCHAR(160),
  unit_code        VARCHAR(16)   NOT NULL,
  enterprise_id    BIGINT,
  -- 计划总投资 in yuan; NULL where the source names none
  total_investment DECIMAL(20,2),
  chain_code       VARCHAR(24),
  chain_role       VARCHAR(12),
  industry         VARCHAR(60),
  -- a side state beside the stage: NULL, HALTED or TERMINATED
  side_state       VARCHAR(12),
  key_level        VARCHAR(12),
  leader_label     VARCHAR(40),
  leader_since     DATE,
  team_label       VARCHAR(40),
  team_size        INT,
  scheme_label     VARCHAR(40),
  site_photos      INT           NOT NULL,
  stage_note       VARCHAR(120),
  source_ref       VARCHAR(24),
  source_note      VARCHAR(200),
  last_update_on   DATE,
  demo             BOOLEAN       NOT NULL,
  version          INT           NOT NULL,
  CONSTRAINT project_code UNIQUE (code),
  CONSTRAINT project_side_state CHECK (side_state IN ('HALTED','TERMINATED')),
  CONSTRAINT project_key_level CHECK (key_level IN ('PROVINCE','CITY','COUNTY')),
  CONSTRAINT project_chain_role CHECK (chain_role IN ('BUILD','EXTEND','MEND','STRENGTHEN')),
  CONSTRAINT project_unit FOREIGN KEY (unit_code) REFERENCES unit (code),
  CONSTRAINT project_enterprise FOREIGN KEY (enterprise_id) REFERENCES enterprise (id),
  CONSTRAINT project_chain FOREIGN KEY (chain_code) REFERENCES chain (code)
);

-- One row a stage a project has reached or plans to reach; the first entry date is what counts.
CREATE TABLE project_stage (
  project_id  BIGINT      NOT NULL,
  stage       VARCHAR(16) NOT NULL,
  entered_on  DATE,
  planned_on  DATE,
  -- the day the city accepted the entry: a count as of D sees stages accepted by D
  accepted_on DATE,
  -- unit and total investment when it was accepted; NULL means those of the project
  unit_code       VARCHAR(16),
  investment_then DECIMAL(20,2),
  note        VARCHAR(200),
  PRIMARY KEY (project_id, stage),
  CONSTRAINT project_stage_known CHECK (stage IN ('LEAD','NEGOTIATING','SIGNED','LANDED','STARTED','IN_STATISTICS','PRODUCING','AT_CAPACITY')),
  CONSTRAINT project_stage_project FOREIGN KEY (project_id) REFERENCES project (id),
  CONSTRAINT project_stage_unit FOREIGN KEY (unit_code) REFERENCES unit (code)
);
CREATE INDEX project_stage_reached ON project_stage (stage, entered_on, project_id);

CREATE TABLE project_plan (
  project_id   BIGINT        NOT NULL,
  plan_month   INT           NOT NULL,
  amount       DECIMAL(20,2) NOT NULL,
  PRIMARY KEY (project_id, plan_month),
  CONSTRAINT project_plan_project FOREIGN KEY (project_id) REFERENCES project (id)
);

CREATE TABLE project_list (
  list_code  VARCHAR(24) NOT NULL,
  project_id BIGINT      NOT NULL,
  PRIMARY KEY (list_code, project_id),
  CONSTRAINT project_list_project FOREIGN KEY (project_id) REFERENCES project (id)
);

CREATE TABLE project_tag (
  project_id BIGINT      NOT NULL,
  tag        VARCHAR(40) NOT NULL,
  PRIMARY KEY (project_id, tag),
  CONSTRAINT project_tag_project FOREIGN KEY (project_id) REFERENCES project (id)
);

CREATE TABLE factor_need (
  project_id BIGINT       NOT NULL,
  factor     VARCHAR(12)  NOT NULL,
  state      VARCHAR(12)  NOT NULL,
  detail     VARCHAR(120),
  department VARCHAR(60),
  PRIMARY KEY (project_id, factor),
  CONSTRAINT factor_known CHECK (factor IN ('LAND','ENERGY','FUNDING','APPROVAL','LABOUR','ENVIRONMENT')),
  CONSTRAINT factor_state CHECK (state IN ('SECURED','IN_PROGRESS','BLOCKED')),
  CONSTRAINT factor_need_project FOREIGN KEY (project_id) REFERENCES project (id)
);

CREATE TABLE blocker (
  id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  project_id     BIGINT       NOT NULL,
  factor         VARCHAR(12)  NOT NULL,
  matter         VARCHAR(160) NOT NULL,
  owner_label    VARCHAR(60)  NOT NULL,
  raised_on      DATE         NOT NULL,
  -- assigned at a review meeting (交办); NULL: raised outside one
  assigned_on    DATE,
  due_on         DATE         NOT NULL,
  resolved_on    DATE,
  progress_note  VARCHAR(120),
  effect_label   VARCHAR(60),
  effect_amount  DECIMAL(20,2),
  CONSTRAINT blocker_factor CHECK (factor IN ('LAND','ENERGY','FUNDING','APPROVAL','LABOUR','ENVIRONMENT')),
  CONSTRAINT blocker_project FOREIGN KEY (project_id) REFERENCES project (id)
);

CREATE TABLE visit (
  id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  enterprise_id BIGINT      NOT NULL,
  unit_code     VARCHAR(16) NOT NULL,
  visited_on    DATE        NOT NULL,
  accepted_on   DATE        NOT NULL,
  note          VARCHAR(200),
  demo          BOOLEAN     NOT NULL,
  CONSTRAINT visit_enterprise FOREIGN KEY (enterprise_id) REFERENCES enterprise (id),
  CONSTRAINT visit_unit FOREIGN KEY (unit_code) REFERENCES unit (code)
);
CREATE INDEX visit_by_unit ON visit (unit_code, visited_on);
CREATE INDEX project_by_unit ON project (unit_code);
