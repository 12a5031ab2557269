-- 黄岛区 goes by its administrative name everywhere, as regions.csv has it; 西海岸新区, as articles say, stays in its note and finds it.
UPDATE unit SET short_zh = '黄岛区', short_en = 'Huangdao' WHERE code = '370211';
