-- Indicators, and the fifteen targets of 2024 with the sentence and the document they come from.
INSERT INTO indicator (code, kind, measure, name_zh, name_en, short_zh, short_en, headline_order) VALUES
  ('FUNDS', 'FUNDS', 'YUAN', '到位资金', 'Funds in place', '到位资金', 'Funds in place', 1),
  ('START_1YI', 'STAGE_COUNT', 'ITEMS', '新开工过亿元项目', 'Newly started projects of 100 million and over', '新开工过亿元项目', 'New starts ≥ ¥100m', 2),
  ('KEY_START', 'STAGE_COUNT', 'ITEMS', '重点项目落地开工', 'Key projects landed and started', '重点项目落地开工', 'Key projects started', 3),
  ('VISIT_FIRM', 'VISIT_COUNT', 'FIRMS', '拜访知名企业、商协会', 'Visits to well-known firms and associations', '拜访知名企业', 'Firms visited', 4),
  ('VISIT_TOP500', 'VISIT_COUNT', 'FIRMS', '拜访三类500强企业', 'Visits to the three kinds of Top-500 firms', '拜访500强', 'Top-500 visited', 5),
  ('FDI', 'FUNDS', 'USD', '实际利用外资', 'Foreign investment actually used', '实际利用外资', 'FDI used', 6),
  ('SIGN_1YI', 'STAGE_COUNT', 'ITEMS', '引进亿元以上项目', 'Projects of 100 million and over brought in', '引进亿元以上项目', 'Signed ≥ ¥100m', 7),
  ('SIGN_50YI', 'STAGE_COUNT', 'ITEMS', '引进50亿元以上项目', 'Projects of 5 billion and over brought in', '引进50亿元以上项目', 'Signed ≥ ¥5bn', 8),
  ('KEY_LANDED', 'STAGE_COUNT', 'ITEMS', '落地重点项目', 'Key projects landed', '落地重点项目', 'Key projects landed', 9),
  ('RESERVE', 'STAGE_COUNT', 'ITEMS', '新增优质储备项目', 'New quality reserve projects', '新增优质储备项目', 'New reserve projects', 10),
  ('PLANNED_COUNT', 'REPORTED', 'ITEMS', '年前谋划重大项目', 'Major projects planned ahead of the year', '谋划重大项目', 'Major projects planned', 11),
  ('PLANNED_INVEST', 'REPORTED', 'YUAN', '年前谋划重大项目总投资', 'Total investment of major projects planned ahead', '谋划项目总投资', 'Planned investment', 12),
  ('MEGA_PLANNED', 'STAGE_COUNT', 'ITEMS', '谋划过50亿、过100亿元重大项目', 'Planned megaprojects of 5 and 10 billion', '谋划重大项目', 'Megaprojects planned', 13);
INSERT INTO indicator_version (indicator_code, version_no, label_zh, label_en, document_no, definition_zh, definition_en, valid_from, valid_to,
                               comparable_from, stage, min_investment, city_origin, county_origin, industry, tag, list_code, firm_class, demo) VALUES
  ('FUNDS', 1, '首版', 'First version', NULL, '市外投资者当年实际投入计划总投资 1 亿元及以上项目的资金，凭凭证认定；不含县际资金。',
   'Money that investors from outside the city put in this year, in projects of 100 million yuan and over, recognised on evidence; money between counties does not count.',
   DATE '2000-01-01', NULL, 2021, NULL, 100000000.00, 'OUTSIDE_CITY', 'OUTSIDE_CITY', NULL, NULL, NULL, NULL, FALSE),
  ('START_1YI', 1, '首版', 'First version', NULL, '当年首次进入“开工”阶段、计划总投资 1 亿元及以上的项目个数；以认定时的总投资为准。',
   'Projects with a planned total investment of 100 million yuan and over that first reached «started» in the period; the investment at recognition decides.',
   DATE '2000-01-01', NULL, 2024, 'STARTED', 100000000.00, NULL, NULL, NULL, NULL, NULL, NULL, FALSE),
  ('KEY_START', 1, '首版', 'First version', NULL, '市级重点项目名单内、当期首次进入“开工”阶段的项目个数。',
   'Projects of the citys named list that first reached «started» in the period.',
   DATE '2000-01-01', NULL, 2024, 'STARTED', NULL, NULL, NULL, NULL, NULL, 'KEY2024', NULL, FALSE),
  ('VISIT_FIRM', 1, '首版', 'First version', NULL, '当期拜访的知名企业、商协会家数，同一家只计一次。',
   'Well-known firms and associations visited in the period; a firm counts once.',
   DATE '2000-01-01', NULL, 2024, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'WELL_KNOWN', FALSE),
  ('VISIT_TOP500', 1, '首版', 'First version', NULL, '当期拜访的世界、中国、民营三类 500 强企业家数，同一家只计一次。',
   'Firms of the world, China and private Top-500 lists visited in the period; a firm counts once.',
   DATE '2000-01-01', NULL, 2024, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'TOP500', FALSE),
  ('FDI', 1, '首版', 'First version', NULL, '当期境外投资者实际到位的资金，按美元计，汇率在认定时固定。',
   'Money of investors abroad actually in place in the period, in dollars; the rate is fixed at recognition.',
   DATE '2000-01-01', NULL, 2024, NULL, NULL, 'ABROAD', 'ABROAD', NULL, NULL, NULL, NULL, FALSE),
  ('SIGN_1YI', 1, '首版', 'First version', NULL, '当期首次进入“签约”阶段、计划总投资 1 亿元及以上的项目个数。',
   'Projects of 100 million yuan and over that first reached «signed» in the period.',
   DATE '2000-01-01', NULL, 2024, 'SIGNED', 100000000.00, NULL, NULL, NULL, NULL, NULL, NULL, FALSE),
  ('SIGN_50YI', 1, '首版', 'First version', NULL, '当期首次进入“签约”阶段、计划总投资 50 亿元及以上的项目个数；同时计入亿元以上项目。',
   'Projects of 5 billion yuan and over that first reached «signed» in the period; they count among those of 100 million too.',
   DATE '2000-01-01', NULL, 2024, 'SIGNED', 5000000000.00, NULL, NULL, NULL, NULL, NULL, NULL, FALSE),
  ('KEY_LANDED', 1, '首版', 'First version', NULL, '重点项目名单内、当期首次进入“落地”阶段的项目个数。',
   'Projects of the named list that first reached «landed» in the period.',
   DATE '2000-01-01', NULL, 2024, 'LANDED', NULL, NULL, NULL, NULL, NULL, 'KEY2024', NULL, FALSE),
  ('RESERVE', 1, '首版', 'First version', NULL, '当期新入库、标为优质储备的项目个数。',
   'Projects marked as quality reserve that were first listed in the period.',
   DATE '2000-01-01', NULL, 2024, 'LEAD', NULL, NULL, NULL, NULL, 'RESERVE', NULL, NULL, FALSE),
  ('PLANNED_COUNT', 1, '首版', 'First version', NULL, '年前谋划的重大项目个数，由单位按月填报增量。',
   'Major projects planned ahead of the year; the unit reports the monthly increment.',
   DATE '2000-01-01', NULL, 2024, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, FALSE),
  ('PLANNED_INVEST', 1, '首版', 'First version', NULL, '年前谋划的重大项目计划总投资，由单位按月填报增量。',
   'Planned total investment of major projects planned ahead of the year; the unit reports the monthly increment.',
   DATE '2000-01-01', NULL, 2024, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, FALSE),
  ('MEGA_PLANNED', 1, '首版', 'First version', NULL, '当年谋划入库、计划总投资 50 亿元及以上的项目个数；原文没有数量。',
   'Projects of 5 billion yuan and over planned in the year; the source names no number.',
   DATE '2000-01-01', NULL, 2024, 'LEAD', 5000000000.00, NULL, NULL, NULL, NULL, NULL, NULL, FALSE);
INSERT INTO period (code, kind, name_zh, name_en, start_on, end_on, unit_code, demo) VALUES
  ('2023', 'YEAR', '2023 年', '2023', DATE '2023-01-01', DATE '2023-12-31', NULL, FALSE),
  ('2023Q1', 'QUARTER', '一季度', 'Q1', DATE '2023-01-01', DATE '2023-03-31', NULL, FALSE),
  ('2023Q2', 'QUARTER', '二季度', 'Q2', DATE '2023-04-01', DATE '2023-06-30', NULL, FALSE),
  ('2023Q3', 'QUARTER', '三季度', 'Q3', DATE '2023-07-01', DATE '2023-09-30', NULL, FALSE),
  ('2023Q4', 'QUARTER', '四季度', 'Q4', DATE '2023-10-01', DATE '2023-12-31', NULL, FALSE),
  ('2024', 'YEAR', '2024 年', '2024', DATE '2024-01-01', DATE '2024-12-31', NULL, FALSE),
  ('2024Q1', 'QUARTER', '一季度', 'Q1', DATE '2024-01-01', DATE '2024-03-31', NULL, FALSE),
  ('2024Q2', 'QUARTER', '二季度', 'Q2', DATE '2024-04-01', DATE '2024-06-30', NULL, FALSE),
  ('2024Q3', 'QUARTER', '三季度', 'Q3', DATE '2024-07-01', DATE '2024-09-30', NULL, FALSE),
  ('2024Q4', 'QUARTER', '四季度', 'Q4', DATE '2024-10-01', DATE '2024-12-31', NULL, FALSE),
  ('2025', 'YEAR', '2025 年', '2025', DATE '2025-01-01', DATE '2025-12-31', NULL, FALSE),
  ('2025Q1', 'QUARTER', '一季度', 'Q1', DATE '2025-01-01', DATE '2025-03-31', NULL, FALSE),
  ('2025Q2', 'QUARTER', '二季度', 'Q2', DATE '2025-04-01', DATE '2025-06-30', NULL, FALSE),
  ('2025Q3', 'QUARTER', '三季度', 'Q3', DATE '2025-07-01', DATE '2025-09-30', NULL, FALSE),
  ('2025Q4', 'QUARTER', '四季度', 'Q4', DATE '2025-10-01', DATE '2025-12-31', NULL, FALSE),
  ('2026', 'YEAR', '2026 年', '2026', DATE '2026-01-01', DATE '2026-12-31', NULL, FALSE),
  ('2026Q1', 'QUARTER', '一季度', 'Q1', DATE '2026-01-01', DATE '2026-03-31', NULL, FALSE),
  ('2026Q2', 'QUARTER', '二季度', 'Q2', DATE '2026-04-01', DATE '2026-06-30', NULL, FALSE),
  ('2026Q3', 'QUARTER', '三季度', 'Q3', DATE '2026-07-01', DATE '2026-09-30', NULL, FALSE),
  ('2026Q4', 'QUARTER', '四季度', 'Q4', DATE '2026-10-01', DATE '2026-12-31', NULL, FALSE),
  ('2027', 'YEAR', '2027 年', '2027', DATE '2027-01-01', DATE '2027-12-31', NULL, FALSE),
  ('2027Q1', 'QUARTER', '一季度', 'Q1', DATE '2027-01-01', DATE '2027-03-31', NULL, FALSE),
  ('2027Q2', 'QUARTER', '二季度', 'Q2', DATE '2027-04-01', DATE '2027-06-30', NULL, FALSE),
  ('2027Q3', 'QUARTER', '三季度', 'Q3', DATE '2027-07-01', DATE '2027-09-30', NULL, FALSE),
  ('2027Q4', 'QUARTER', '四季度', 'Q4', DATE '2027-10-01', DATE '2027-12-31', NULL, FALSE);
INSERT INTO target (ref, indicator_code, unit_code, period_code, target_operator, nature, nature_note, threshold_note, source_sentence, source_document, demo) VALUES
  ('T01', 'FUNDS', '371500', '2024', 'GE', 'FIRM', '刚性(以上)', NULL, '到位资金500亿元以上', '聊城日报《奏响深化大开放、拓展大招商的强音》，2024-02-20', FALSE),
  ('T02', 'START_1YI', '371500', '2024', 'GE', 'FIRM', '刚性(以上)', '1', '新开工过亿元项目300个以上', '聊城日报《奏响深化大开放、拓展大招商的强音》，2024-02-20', FALSE),
  ('T03', 'KEY_START', '371500', '2024', 'GE', 'FIRM', '刚性', NULL, '加快高端铝精深产业园等30个重点项目落地开工', '聊城日报《奏响深化大开放、拓展大招商的强音》，2024-02-20', FALSE),
  ('T04', 'VISIT_FIRM', '371500', '2024', 'GE', 'FIRM', '刚性', NULL, '全年拜访1000家知名企业、商协会组织', '聊城日报《奏响深化大开放、拓展大招商的强音》，2024-02-20', FALSE),
  ('T05', 'VISIT_TOP500', '371500', '2024', 'GE', 'FIRM', '刚性', NULL, '100家三类500强企业', '聊城日报《奏响深化大开放、拓展大招商的强音》，2024-02-20', FALSE),
  ('T06', 'MEGA_PLANNED', '371500', '2024', NULL, 'QUALITATIVE', '谋划(无数量)', '50;100', '谋划一批过50亿、过100亿元的…重大招商项目', '聊城日报《奏响深化大开放、拓展大招商的强音》，2024-02-20', FALSE),
  ('T07', 'KEY_LANDED', '370202', '2024Q1', 'GE', 'ASPIRATIONAL', '力争', NULL, '力争一季度落地重点项目28个', '青岛日报/观海新闻，2024 年 2 月（春节后首个工作日）', FALSE),
  ('T08', 'RESERVE', '370202', '2024Q1', 'GE', 'ASPIRATIONAL', '力争', NULL, '新增优质储备项目50个', '青岛日报/观海新闻，2024 年 2 月（春节后首个工作日）', FALSE),
  ('T09', 'FDI', '370202', '2024Q1', 'GT', 'ASPIRATIONAL', '力争(超过=严格大于)', NULL, '实际利用外资超过1亿美元', '青岛日报/观海新闻，2024 年 2 月（春节后首个工作日）', FALSE),
  ('T10', 'SIGN_1YI', '370203', '2024', 'GE', 'ASPIRATIONAL', '力争；原文未写明年份，按 2024 年', '1', '力争新引进亿元项目100个以上', '青岛日报/观海新闻，2024 年 2 月（春节后首个工作日）', FALSE),
  ('T11', 'SIGN_1YI', '370211', '2024Q1', 'GE', 'ASPIRATIONAL', '力争', '1', '力争一季度引进亿元以上项目100个', '青岛日报/观海新闻，2024 年 2 月（春节后首个工作日）', FALSE),
  ('T12', 'SIGN_1YI', '370211', '2024', 'GE', 'ASPIRATIONAL', '力争', '1', '全年引进亿元以上重大项目230个', '青岛日报/观海新闻，2024 年 2 月（春节后首个工作日）', FALSE),
  ('T13', 'SIGN_50YI', '370211', '2024', 'GE', 'ASPIRATIONAL', '力争', '50', '50亿元以上项目16个', '青岛日报/观海新闻，2024 年 2 月（春节后首个工作日）', FALSE),
  ('T14', 'PLANNED_COUNT', '370323K1', '2024', 'EQ', 'PORTFOLIO', '清单盘子', NULL, '总投资160亿元的50个重大项目', '沂源经济开发区动员会，2024-02-22（2024-02-26 发布）', FALSE),
  ('T15', 'PLANNED_INVEST', '370323K1', '2024', 'EQ', 'PORTFOLIO', '清单盘子(完成额无目标: 力争尽可能多地完成)', NULL, '总投资160亿元的50个重大项目', '沂源经济开发区动员会，2024-02-22（2024-02-26 发布）', FALSE);
-- A target of the year is in force for the whole year, whatever day it was printed.
INSERT INTO target_revision (target_id, revision_no, amount, effective_from, document_no, reason) SELECT id, 1, 50000000000.00, DATE '2024-01-01', NULL, NULL FROM target WHERE ref = 'T01';
INSERT INTO target_revision (target_id, revision_no, amount, effective_from, document_no, reason) SELECT id, 1, 300.00, DATE '2024-01-01', NULL, NULL FROM target WHERE ref = 'T02';
INSERT INTO target_revision (target_id, revision_no, amount, effective_from, document_no, reason) SELECT id, 1, 30.00, DATE '2024-01-01', NULL, NULL FROM target WHERE ref = 'T03';
INSERT INTO target_revision (target_id, revision_no, amount, effective_from, document_no, reason) SELECT id, 1, 1000.00, DATE '2024-01-01', NULL, NULL FROM target WHERE ref = 'T04';
INSERT INTO target_revision (target_id, revision_no, amount, effective_from, document_no, reason) SELECT id, 1, 100.00, DATE '2024-01-01', NULL, NULL FROM target WHERE ref = 'T05';
INSERT INTO target_revision (target_id, revision_no, amount, effective_from, document_no, reason) SELECT id, 1, NULL, DATE '2024-01-01', NULL, NULL FROM target WHERE ref = 'T06';
INSERT INTO target_revision (target_id, revision_no, amount, effective_from, document_no, reason) SELECT id, 1, 28.00, DATE '2024-01-01', NULL, NULL FROM target WHERE ref = 'T07';
INSERT INTO target_revision (target_id, revision_no, amount, effective_from, document_no, reason) SELECT id, 1, 50.00, DATE '2024-01-01', NULL, NULL FROM target WHERE ref = 'T08';
INSERT INTO target_revision (target_id, revision_no, amount, effective_from, document_no, reason) SELECT id, 1, 100000000.00, DATE '2024-01-01', NULL, NULL FROM target WHERE ref = 'T09';
INSERT INTO target_revision (target_id, revision_no, amount, effective_from, document_no, reason) SELECT id, 1, 100.00, DATE '2024-01-01', NULL, NULL FROM target WHERE ref = 'T10';
INSERT INTO target_revision (target_id, revision_no, amount, effective_from, document_no, reason) SELECT id, 1, 100.00, DATE '2024-01-01', NULL, NULL FROM target WHERE ref = 'T11';
INSERT INTO target_revision (target_id, revision_no, amount, effective_from, document_no, reason) SELECT id, 1, 230.00, DATE '2024-01-01', NULL, NULL FROM target WHERE ref = 'T12';
INSERT INTO target_revision (target_id, revision_no, amount, effective_from, document_no, reason) SELECT id, 1, 16.00, DATE '2024-01-01', NULL, NULL FROM target WHERE ref = 'T13';
INSERT INTO target_revision (target_id, revision_no, amount, effective_from, document_no, reason) SELECT id, 1, 50.00, DATE '2024-01-01', NULL, NULL FROM target WHERE ref = 'T14';
INSERT INTO target_revision (target_id, revision_no, amount, effective_from, document_no, reason) SELECT id, 1, 16000000000.00, DATE '2024-01-01', NULL, NULL FROM target WHERE ref = 'T15';
-- West Coast: the first quarter's 100 of the year's 230 is the pace; straight lines between the points given.
INSERT INTO pace_point (indicator_code, unit_code, period_code, month_no, share_num, share_den) VALUES
  ('SIGN_1YI', '370211', '2024', 3, 100.00, 230.00),
  ('SIGN_1YI', '370211', '2024', 12, 230.00, 230.00);
-- Published figures of earlier years; «comparable» says whether the definition is that of 2024 (851.7 of 2014 and 471 of 2023 do not chain).
INSERT INTO history_figure (unit_code, indicator_code, figure_year, figure_period, metric, amount, measure_label, yoy_percent, rate_percent, implied_target, source, note, comparable) VALUES
  ('371500', 'FUNDS', '2014', 'year', '到位资金', '851.7', '亿元', '15.6', '101.4', '840', 'S3', 'calibre clearly different from 2021+ (do not chain)', FALSE),
  ('371500', 'FUNDS', '2014/15', 'H1', '到位资金', '324.8', '亿元', '10.2', NULL, NULL, 'S60', 'year not printed in the excerpt', FALSE),
  ('371524', 'FUNDS', '2014', 'year', '东阿县 实际到位资金', '55.6', '亿元', NULL, NULL, NULL, 'S59', '126 new/continuing/expansion projects', FALSE),
  ('371500', 'FUNDS', '2021', 'Jan-May', '到位资金', '139.85', '亿元', NULL, '38.85', '360', 'S4', '161 new signed; 831.9亿 planned; 244 trips; 766 firms', TRUE),
  ('371500', 'FUNDS', '2021', 'Jan-Jun', '到位资金', '190.67', '亿元', '13.6', '52.96', '360', 'S5', 'June alone = 50.82', TRUE),
  ('371500', 'FDI', '2021', 'H1', '实际使用外资', '2.33', '亿美元', '905', NULL, NULL, 'S5', NULL, FALSE),
  ('371500', 'FUNDS', '2022', 'year', '到位资金', '427.4', '亿元', NULL, NULL, NULL, 'derived', '471/1.102', TRUE),
  ('371500', 'FUNDS', '2023', 'year', '到位资金', '471', '亿元', '10.2', NULL, NULL, 'S1', 'manufacturing 282.40 (59.96%)', TRUE),
  ('371500', 'SIGN_1YI', '2023', 'year', '新引进过亿元项目', '496', '个', NULL, NULL, NULL, 'S1', 'planned 2529.64亿; manufacturing 369 / 1905.68亿', FALSE),
  ('371500', NULL, '2023', 'year', '新开工项目', '460', '个', NULL, NULL, NULL, 'S1', 'manufacturing 319 (69.35%); threshold not stated', FALSE),
  ('371500', NULL, '2023', 'year to 26 Dec', '重大招商引资项目', '127', '个', NULL, NULL, NULL, 'S2', '6 >=50亿; 32 of 10-50亿; 4 China-500; 5 World-500', FALSE),
  ('371500', NULL, '2023', 'year', '招大引强项目(引进和开工)', '145', '个', NULL, NULL, NULL, 'seed 002', '6 >=50亿 -- differs from the 127 above (later cut-off/other scope)', FALSE),
  ('371500', 'FUNDS', '2024', 'target', '到位资金', '500', '亿元', '6.2', NULL, '500', 'seed 002/S1', 'vs 471', TRUE),
  ('371500', 'START_1YI', '2024', 'target', '新开工过亿元项目', '300', '个', NULL, NULL, '300', 'seed 002/S1', NULL, TRUE),
  ('371500', NULL, '2024', 'target', '过50亿/过100亿项目 每县', '1-2', '个/县', NULL, NULL, NULL, 'S1', 'not in the seed; 政府工作报告', FALSE),
  ('371500', NULL, '2025', 'Q1', '集中开工亿元以上项目', '150', '个', NULL, NULL, NULL, 'S8', '910亿 total', FALSE);
