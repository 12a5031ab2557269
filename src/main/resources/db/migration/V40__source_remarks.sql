-- What the register remarks on a project of a source is told in the language of the source, and told apart from its words.
UPDATE project SET source_note = REPLACE(source_note, '；one of six >=50亿', '；登记备注：六个 50 亿元以上项目之一') WHERE source_ref = 'P01';
UPDATE project SET source_note = REPLACE(source_note, '；unnamed generic', '；登记备注：原文未写具体名称') WHERE source_ref = 'P07';
UPDATE project SET source_note = REPLACE(source_note, '；platform', '；登记备注：平台') WHERE source_ref IN ('P11', 'P12', 'P13', 'P14');
UPDATE project SET source_note = REPLACE(source_note, '；programme', '；登记备注：专项工作') WHERE source_ref IN ('P15', 'P16');
UPDATE project SET source_note = REPLACE(source_note, '；government project - normally NOT countable as 到位资金', '；登记备注：政府投资项目，一般不计入到位资金') WHERE source_ref = 'P17';
UPDATE project SET source_note = REPLACE(source_note, '；average 3.2亿', '；登记备注：平均 3.2 亿元') WHERE source_ref = 'P18';
UPDATE project SET source_note = REPLACE(source_note, '；land-supply precondition', '；登记备注：供地的前提') WHERE source_ref = 'P19';
