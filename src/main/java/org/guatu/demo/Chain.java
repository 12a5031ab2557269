package org.guatu.demo;

/** The twelve industry chains of the demonstration, each with things that its projects make. */
enum Chain {

    METAL("金属新材料", "New metal materials", "有色及金属材料", "铝箔 铝板带 铜箔 镀锌板 汽车用铝型材 铝合金轮毂 铜基复合材料 再生铝 高强钢带 铝塑膜 精密铜管 热轧卷深加工"),
    BEARING("高端轴承", "High-end bearings", "轴承", "精密轴承 轴承套圈 轴承滚子 风电轴承 轴承保持器 机器人减速器轴承 轴承钢球 陶瓷轴承 汽车轮毂轴承 轴承密封件 轴承锻件 轴承检测设备"),
    PHARMA("医药健康", "Medicine and health", "医药制造", "阿胶制品 中药配方颗粒 医用敷料 诊断试剂 原料药 保健食品 医疗器械 中药提取物 口服液 医用耗材 生物制剂 康复器械"),
    ENERGY("新能源", "New energy", "新能源", "光伏组件 储能系统 光伏玻璃 氢燃料电堆 风电叶片 储能电芯 逆变器 光伏边框 锂电隔膜 充换电设备 热泵机组 生物质颗粒"),
    NEV("新能源汽车", "New-energy vehicles", "汽车制造", "新能源客车 汽车座椅 轻量化底盘 电驱总成 汽车线束 专用车改装 汽车内饰件 热管理部件 制动系统 车身冲压件 汽车电子 电池托盘"),
    CHEMICAL("绿色化工", "Green chemicals", "化学原料及制品", "水性涂料 高端助剂 可降解材料 硅基材料 电子级化学品 特种橡胶 高吸水树脂 新型肥料 精细化工中间体 环保胶粘剂 石墨负极 工程塑料"),
    EQUIPMENT("高端装备", "High-end equipment", "装备制造", "数控机床 智能农机 液压件 工业机器人 环保设备 工程机械部件 输送装备 高速护栏 精密模具 压缩机 激光切割设备 智能仓储装备"),
    FOOD("农产品精深加工", "Fine processing of farm produce", "农副食品加工", "预制菜 冷冻果蔬 食用菌 植物蛋白 休闲食品 肉制品 速冻面点 调味品 果蔬汁 谷物饮料 宠物食品 乳制品"),
    LOGISTICS("现代物流", "Modern logistics", "物流仓储", "冷链物流 智慧仓储 公铁联运 城市配送 供应链中心 跨境电商仓 大宗物资交易 农产品集散 快递分拨 保税仓储 粮食储运 物流信息港"),
    INFORMATION("新一代信息技术", "New information technology", "电子信息", "光纤光缆 传感器 数据中心 光模块 智能终端 电子元器件 工业软件 特种线缆 显示模组 物联网模块 电子铜缆 芯片封装材料"),
    TEXTILE("纺织服装", "Textiles and clothing", "纺织服装", "功能面料 高档纱线 家纺 智能服装 无纺布 产业用布 针织品 羊绒制品 环保印染 校服定制 缝制装备 纺织新材料"),
    TOURISM("文旅康养", "Culture, tourism and wellness", "文化旅游", "温泉康养 水上运动 研学营地 运河文化街区 康养社区 度假酒店 房车营地 数字文旅 非遗工坊 亲子乐园 体育公园 田园综合体");

    final String nameZh;
    final String nameEn;
    final String industry;
    final String[] products;

    Chain(String nameZh, String nameEn, String industry, String products) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.industry = industry;
        this.products = products.split(" ");
    }

    DemoRows.Chain row() {
        return new DemoRows.Chain(name(), nameZh, nameEn, ordinal() + 1);
    }
}
