-- The projects that the sources name, with the words of the source for their stage. No money is booked on them.
INSERT INTO project (code, name_zh, name_en, unit_code, total_investment, industry, site_photos, source_ref, source_note, demo, version) VALUES
  ('P01', '高端轴承生产项目(哈轴生产基地)', 'High-end bearing production base', '371581', 5000000000.00, '高端装备/轴承', 0, 'P01', '已落户 2023；投资方 哈轴集团(建龙集团全资子公司 S2)；聊城市(临清市 S2)；one of six >=50亿', FALSE, 0),
  ('P02', '全透明太阳能发电玻璃制造项目', 'Fully transparent solar power glass', '371571', 5000000000.00, '新能源/新材料', 0, 'P02', '已落户 2023；投资方 四川猛犸半导体科技有限公司；聊城市(聊城经济开发区 S2)；儒商大会现场签约 (S2)', FALSE, 0),
  ('P03', '高端铝精深产业园', 'High-end aluminium deep-processing park', '371500', NULL, '有色金属/铝', 0, 'P03', '2024拟落地开工(30个重点项目之一)', FALSE, 0),
  ('P04', '沃尔玛山姆会员商店山东首店', 'Sam''s Club first Shandong store', '370203', NULL, '商业/现代服务业', 0, 'P04', '加快推进；投资方 沃尔玛', FALSE, 0),
  ('P05', '京东超级体验店山东首店', 'JD super experience store first in Shandong', '370203', NULL, '商业/现代服务业', 0, 'P05', '加快推进；投资方 京东', FALSE, 0),
  ('P06', '百洋医药科创中心', 'Baheal pharma sci-tech innovation centre', '370203', NULL, '生命健康', 0, 'P06', '加快推进建设；投资方 百洋医药', FALSE, 0),
  ('P07', '高端智造项目', 'High-end intelligent manufacturing', '370203', NULL, '高端制造', 0, 'P07', '加快推进建设；unnamed generic', FALSE, 0),
  ('P08', '沿黄流域新能源汽车出海基地', 'NEV export base for Yellow River basin', '370203', NULL, '新能源汽车/外贸', 0, 'P08', '打造', FALSE, 0),
  ('P09', '中外运跨境电商综合服务平台', 'Sinotrans cross-border e-commerce platform', '370203', NULL, '跨境电商', 0, 'P09', '优化；投资方 中外运', FALSE, 0),
  ('P10', '中国-上海合作组织技术转移中心', 'China-SCO technology transfer centre', '370202', NULL, '科技服务', 0, 'P10', '做实', FALSE, 0),
  ('P11', '国家进口贸易促进创新示范区', 'National import trade promotion innovation demo zone', '370211', NULL, '外贸', 0, 'P11', '高质量建设；platform', FALSE, 0),
  ('P12', '中日(青岛)地方发展合作示范区', 'China-Japan (Qingdao) local dev. cooperation demo zone', '370211', NULL, '外贸/合作', 0, 'P12', '高质量建设；platform', FALSE, 0),
  ('P13', '董家口综合保税区(申报)', 'Dongjiakou comprehensive bonded zone (application)', '370211', NULL, '港口物流', 0, 'P13', '推动申报；platform', FALSE, 0),
  ('P14', '上合示范区核心区', 'SCO demonstration area core', '370281', NULL, '外贸/合作', 0, 'P14', '已设立；platform', FALSE, 0),
  ('P15', '五大新城', 'Five new towns', '370281', NULL, '城市开发', 0, 'P15', '推动建设全面起势；programme', FALSE, 0),
  ('P16', '四区一园', 'Four areas one park', '370214', NULL, '城市/产业', 0, 'P16', '加快建设；programme', FALSE, 0),
  ('P17', '化工产业园基础设施提升工程', 'Chemical park infrastructure upgrade', '370323K1', NULL, '基础设施', 0, 'P17', '加速实施；government project - normally NOT countable as 到位资金', FALSE, 0),
  ('P18', '年前谋划重大项目包(50个)', 'Package of 50 pre-planned major projects', '370323K1', 16000000000.00, '多行业', 0, 'P18', '集中攻坚推进实施；average 3.2亿', FALSE, 0),
  ('P19', '经济开发区和化工园区调区扩区', 'Zone boundary adjustment & expansion', '370323K1', NULL, '园区', 0, 'P19', '加快；land-supply precondition', FALSE, 0);
-- Settled in 2023 according to the source, which names no day.
INSERT INTO project_stage (project_id, stage, entered_on, accepted_on, note) SELECT id, 'LANDED', DATE '2023-12-31', DATE '2023-12-31', '原文只写 2023 年已落户' FROM project WHERE code = 'P01';
INSERT INTO project_stage (project_id, stage, entered_on, accepted_on, note) SELECT id, 'LANDED', DATE '2023-12-31', DATE '2023-12-31', '原文只写 2023 年已落户' FROM project WHERE code = 'P02';
-- The first of the thirty key projects of 2024 that the source names.
INSERT INTO project_list (list_code, project_id) SELECT 'KEY2024', id FROM project WHERE code = 'P03';
