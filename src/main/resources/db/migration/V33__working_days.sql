-- Days on which the rule of the week (Monday to Friday) does not hold: public holidays, and the Saturdays and Sundays worked for them. The office keeps them.
CREATE TABLE calendar_day (
  on_day      DATE         NOT NULL PRIMARY KEY,
  working     BOOLEAN      NOT NULL,
  name_zh     VARCHAR(40)  NOT NULL,
  -- the notice that says so
  document_no VARCHAR(60)  NOT NULL
);
-- 国务院办公厅关于2024年部分节假日安排的通知, 25 October 2023. Holidays that fall on a weekend need no row.
INSERT INTO calendar_day (on_day, working, name_zh, document_no) VALUES
  (DATE '2024-01-01', FALSE, '元旦', '国办发明电〔2023〕7号'),
  (DATE '2024-02-04', TRUE, '春节调休', '国办发明电〔2023〕7号'),
  (DATE '2024-02-12', FALSE, '春节', '国办发明电〔2023〕7号'),
  (DATE '2024-02-13', FALSE, '春节', '国办发明电〔2023〕7号'),
  (DATE '2024-02-14', FALSE, '春节', '国办发明电〔2023〕7号'),
  (DATE '2024-02-15', FALSE, '春节', '国办发明电〔2023〕7号'),
  (DATE '2024-02-16', FALSE, '春节', '国办发明电〔2023〕7号'),
  (DATE '2024-02-18', TRUE, '春节调休', '国办发明电〔2023〕7号'),
  (DATE '2024-04-04', FALSE, '清明节', '国办发明电〔2023〕7号'),
  (DATE '2024-04-05', FALSE, '清明节', '国办发明电〔2023〕7号'),
  (DATE '2024-04-07', TRUE, '清明节调休', '国办发明电〔2023〕7号'),
  (DATE '2024-04-28', TRUE, '劳动节调休', '国办发明电〔2023〕7号'),
  (DATE '2024-05-01', FALSE, '劳动节', '国办发明电〔2023〕7号'),
  (DATE '2024-05-02', FALSE, '劳动节', '国办发明电〔2023〕7号'),
  (DATE '2024-05-03', FALSE, '劳动节', '国办发明电〔2023〕7号'),
  (DATE '2024-05-11', TRUE, '劳动节调休', '国办发明电〔2023〕7号'),
  (DATE '2024-06-10', FALSE, '端午节', '国办发明电〔2023〕7号'),
  (DATE '2024-09-14', TRUE, '中秋节调休', '国办发明电〔2023〕7号'),
  (DATE '2024-09-16', FALSE, '中秋节', '国办发明电〔2023〕7号'),
  (DATE '2024-09-17', FALSE, '中秋节', '国办发明电〔2023〕7号'),
  (DATE '2024-09-29', TRUE, '国庆节调休', '国办发明电〔2023〕7号'),
  (DATE '2024-10-01', FALSE, '国庆节', '国办发明电〔2023〕7号'),
  (DATE '2024-10-02', FALSE, '国庆节', '国办发明电〔2023〕7号'),
  (DATE '2024-10-03', FALSE, '国庆节', '国办发明电〔2023〕7号'),
  (DATE '2024-10-04', FALSE, '国庆节', '国办发明电〔2023〕7号'),
  (DATE '2024-10-07', FALSE, '国庆节', '国办发明电〔2023〕7号'),
  (DATE '2024-10-12', TRUE, '国庆节调休', '国办发明电〔2023〕7号');
