import type { ProjectType } from "@/lib/domain/vocabulary";

export type Topic = {
  key: string;
  type: ProjectType;
  /** Keys of the departments that answer for such a project, by weight. */
  departments: readonly (readonly [string, number])[];
  place: "plot" | "road" | "river" | "quarter" | "grid";
  nouns: readonly string[];
  endings: readonly string[];
  /** Line of business in the names of the owners. */
  trade: string;
};

/** The trades of the zone; a project's name, content, owner and department follow from one of them. */
export const topics: readonly Topic[] = [
  {
    key: "vehicle",
    type: "industry",
    departments: [
      ["economy", 5],
      ["industry", 5],
    ],
    place: "plot",
    nouns: [
      "新能源汽车电驱动总成",
      "汽车座椅骨架",
      "汽车轻量化底盘",
      "车载热管理系统",
      "动力电池模组",
      "汽车线束",
      "自动变速箱壳体",
      "智能座舱零部件",
      "商用车车桥",
      "汽车模具",
    ],
    endings: ["生产基地", "产业园", "智能工厂", "技术改造项目"],
    trade: "汽车零部件",
  },
  {
    key: "equipment",
    type: "industry",
    departments: [
      ["economy", 4],
      ["industry", 6],
    ],
    place: "plot",
    nouns: [
      "盾构配套装备",
      "液压支架",
      "工业机器人",
      "环卫装备",
      "智能输送装备",
      "数控机床",
      "起重设备",
      "轨道交通装备",
      "煤机智能化成套装备",
      "氢能装备",
    ],
    endings: ["生产基地", "产业园", "智能制造项目", "扩建项目"],
    trade: "装备制造",
  },
  {
    key: "electronics",
    type: "industry",
    departments: [
      ["emerging", 6],
      ["bonded", 3],
      ["industry", 2],
    ],
    place: "plot",
    nouns: [
      "新型显示玻璃",
      "传感器",
      "智能终端结构件",
      "功率半导体封装",
      "光通信器件",
      "工业控制器",
      "精密连接器",
      "印制电路板",
    ],
    endings: ["生产基地", "产业园", "扩产项目"],
    trade: "电子科技",
  },
  {
    key: "biomed",
    type: "industry",
    departments: [
      ["emerging", 6],
      ["economy", 2],
    ],
    place: "plot",
    nouns: ["体外诊断试剂", "医疗器械", "生物制剂", "中药饮片", "医用敷料", "基因检测设备", "疫苗冷链包材"],
    endings: ["产业园", "生产基地", "研发生产一体化项目"],
    trade: "生物医药",
  },
  {
    key: "material",
    type: "industry",
    departments: [
      ["industry", 6],
      ["emerging", 2],
    ],
    place: "plot",
    nouns: [
      "超硬材料",
      "高性能铝合金",
      "碳纤维复合材料",
      "电子级胶膜",
      "绿色食品包装",
      "冷冻食品",
      "功能涂料",
    ],
    endings: ["生产基地", "产业园", "技术改造项目"],
    trade: "新材料",
  },
  {
    key: "cold-chain",
    type: "logistics",
    departments: [
      ["logistics", 7],
      ["commerce", 3],
    ],
    place: "plot",
    nouns: ["冷链物流", "医药物流", "城市共同配送", "快递分拨", "电商物流", "汽车零部件物流", "公路港"],
    endings: ["中心", "产业园", "基地"],
    trade: "供应链管理",
  },
  {
    key: "bonded",
    type: "logistics",
    departments: [
      ["bonded", 7],
      ["logistics", 3],
    ],
    place: "plot",
    nouns: ["跨境电商保税仓储", "保税加工", "进口商品分拨", "国际快件监管", "班列集结仓储"],
    endings: ["中心", "产业园", "标准仓项目"],
    trade: "国际物流",
  },
  {
    key: "platform",
    type: "innovation",
    departments: [
      ["science", 8],
      ["emerging", 2],
    ],
    place: "plot",
    nouns: ["人工智能", "工业互联网", "大数据", "智能网联汽车", "生命健康", "软件和信息服务", "检验检测"],
    endings: ["创新中心", "孵化器", "小微企业园", "研发平台"],
    trade: "科技发展",
  },
  {
    key: "trunk-road",
    type: "infrastructure",
    departments: [["construction", 1]],
    place: "road",
    nouns: ["道路新建工程", "道路改扩建工程", "快速化改造工程"],
    endings: [""],
    trade: "城市建设",
  },
  {
    key: "street",
    type: "infrastructure",
    departments: [
      ["city", 6],
      ["construction", 4],
    ],
    place: "road",
    nouns: ["道路大修工程", "人行道综合改造工程", "架空线缆入地工程"],
    endings: [""],
    trade: "市政工程",
  },
  {
    key: "pipes",
    type: "infrastructure",
    departments: [
      ["city", 5],
      ["construction", 5],
    ],
    place: "road",
    nouns: ["雨污水管网工程", "综合管廊工程", "供热管网工程", "再生水管线工程", "燃气管线迁改工程"],
    endings: [""],
    trade: "公用事业",
  },
  {
    key: "grid",
    type: "infrastructure",
    departments: [["construction", 1]],
    place: "grid",
    nouns: ["输变电工程", "变电站增容工程"],
    endings: [""],
    trade: "电力建设",
  },
  {
    key: "school",
    type: "livelihood",
    departments: [["society", 1]],
    place: "plot",
    nouns: ["小学", "初级中学", "九年一贯制学校", "幼儿园", "文化活动中心", "全民健身中心"],
    endings: ["新建工程", "扩建工程"],
    trade: "教育发展",
  },
  {
    key: "health",
    type: "livelihood",
    departments: [["society", 1]],
    place: "plot",
    nouns: ["社区卫生服务中心", "综合医院", "养老服务中心", "疾控业务用房", "康复护理院"],
    endings: ["新建工程", "扩建工程"],
    trade: "健康产业",
  },
  {
    key: "water",
    type: "ecology",
    departments: [["farming", 1]],
    place: "river",
    nouns: ["生态治理工程", "水系连通工程", "堤岸整治工程", "河道清淤及景观提升工程"],
    endings: [""],
    trade: "水务发展",
  },
  {
    key: "green",
    type: "ecology",
    departments: [
      ["city", 8],
      ["farming", 2],
    ],
    place: "road",
    nouns: ["生态廊道绿化工程", "街头游园建设工程", "道路绿化提升工程"],
    endings: [""],
    trade: "园林绿化",
  },
  {
    key: "commerce",
    type: "commerce",
    departments: [
      ["commerce", 7],
      ["newtown", 3],
    ],
    place: "plot",
    nouns: ["商业综合体", "总部办公", "会展配套酒店", "社区商业", "人才公寓", "金融服务"],
    endings: ["项目", "中心", "广场"],
    trade: "商业管理",
  },
  {
    key: "resettlement",
    type: "resettlement",
    departments: [["newtown", 1]],
    place: "quarter",
    nouns: ["安置房", "安置区配套工程"],
    endings: [""],
    trade: "置业发展",
  },
];
