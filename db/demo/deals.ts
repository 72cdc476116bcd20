import { type Day, day } from "@/lib/domain/day";

import type { DealStage } from "@/lib/domain/vocabulary";

const yi = 100_000_000;

/** `amount` in yuan, or whole dollars at 1/10 000 yuan each. `project` names the construction project it became. */
export type DemoDeal = {
  key: string;
  name: string;
  english: string;
  enterprise: string;
  content: string;
  realName: boolean;
  money: { amount: number } | { dollars: number; rate: number };
  leadingEnterprise: boolean;
  qualityReviewed: boolean;
  leadingChain: string | null;
  moves: readonly (readonly [DealStage, Day])[];
  becomes: boolean;
};

const chains = {
  auto: "汽车及零部件",
  equipment: "高端装备制造",
  electronics: "新一代信息技术",
  medicine: "生物医药",
  materials: "新材料",
  logistics: "现代物流",
  energy: "氢燃料电池",
} as const;

type Line = readonly [
  name: string,
  english: string,
  enterprise: string,
  yi: number,
  chain: keyof typeof chains | null,
  signed: string,
  after: string | null,
];

/** Signed in the first quarter, named in the article, in its order: three above 30亿元, then six above 5亿元. */
const quality: readonly Line[] = [
  [
    "中兴5G微基站和智慧灯塔",
    "ZTE 5G Micro Base Stations and Smart Towers",
    "中兴",
    38,
    "electronics",
    "2021-01-22",
    null,
  ],
  [
    "卫华集团研发及高端制造产业园",
    "Weihua Group R&D and High-End Manufacturing Park",
    "卫华集团",
    36,
    "equipment",
    "2021-02-26",
    null,
  ],
  [
    "振兴科创园",
    "Zhenxing Science and Innovation Park",
    "振兴科创园运营方（示例）",
    33,
    "electronics",
    "2021-03-18",
    null,
  ],
];
const chain: readonly Line[] = [
  [
    "华夏碧水环保科技项目",
    "Huaxia Bishui Environmental Technology",
    "华夏碧水",
    12,
    "equipment",
    "2021-01-15",
    null,
  ],
  [
    "金城医学华中区域总部项目",
    "Jincheng Medicine Central China Headquarters",
    "金城医学",
    9.6,
    "medicine",
    "2021-01-28",
    null,
  ],
  [
    "中国新材料产业科创基地（双塔园区）项目",
    "China New Materials Innovation Base (Twin Towers Park)",
    "中国新材料产业科创基地",
    8.5,
    "materials",
    "2021-02-24",
    null,
  ],
  [
    "中交二航局郑州建设公司项目",
    "CCCC Second Harbor Zhengzhou Construction Company",
    "中交二航局",
    11.2,
    "equipment",
    "2021-03-05",
    null,
  ],
  [
    "天津筑友智造总部基地项目",
    "Tianjin Zhuyou Intelligent Manufacturing Headquarters",
    "天津筑友",
    7.8,
    "equipment",
    "2021-03-12",
    null,
  ],
  ["中建商业综合体项目", "CSCEC Commercial Complex", "中建", 15, "logistics", "2021-03-26", null],
];
/** The other seven of the sixteen: too small for a tier, or outside the leading chains. Synthetic. */
const others: readonly Line[] = [
  [
    "滨河都市休闲街区项目",
    "Binhe Urban Leisure Quarter",
    "河南晟启商业管理有限公司",
    9.5,
    null,
    "2021-01-20",
    null,
  ],
  [
    "经开数字文旅体验中心项目",
    "Jingkai Digital Culture and Tourism Centre",
    "郑州望舒文旅发展有限公司",
    6.2,
    null,
    "2021-02-08",
    null,
  ],
  [
    "新能源汽车热管理系统项目",
    "Thermal Management Systems for New Energy Vehicles",
    "苏州衡泰热控科技有限公司",
    4.8,
    "auto",
    "2021-01-11",
    "2021-03-02",
  ],
  [
    "冷链分拨与检测中心项目",
    "Cold Chain Distribution and Testing Centre",
    "河南禾朗冷链物流有限公司",
    4.2,
    "logistics",
    "2021-02-19",
    "2021-04-06",
  ],
  [
    "体外诊断试剂生产项目",
    "In-Vitro Diagnostic Reagents",
    "郑州承芮生物科技有限公司",
    3.6,
    "medicine",
    "2021-03-09",
    null,
  ],
  [
    "智能产线集成项目",
    "Intelligent Production Lines",
    "洛阳以宁智能装备有限公司",
    2.1,
    "equipment",
    "2021-03-16",
    null,
  ],
  [
    "跨境电商供应链中心项目",
    "Cross-Border E-Commerce Supply Chain Centre",
    "郑州清桐供应链管理有限公司",
    1.5,
    "logistics",
    "2021-03-30",
    null,
  ],
];
/** Signed after the quarter. */
const april: readonly Line[] = [
  [
    "车规级传感器项目",
    "Automotive-Grade Sensors",
    "深圳知微传感技术有限公司",
    5.4,
    "auto",
    "2021-04-13",
    null,
  ],
];
/** Signed last year. The second was cancelled this year and stands on its own line. */
const earlier: readonly Line[] = [
  [
    "装配式建筑构件基地项目",
    "Prefabricated Components Base",
    "河南筑禾建筑科技有限公司",
    6.8,
    "equipment",
    "2020-06-18",
    "2020-10-12",
  ],
  [
    "影像设备制造项目",
    "Imaging Equipment Manufacturing",
    "郑州松远医疗设备有限公司",
    2.6,
    "medicine",
    "2020-09-24",
    null,
  ],
];

const underway: readonly (readonly [
  name: string,
  english: string,
  enterprise: string,
  yi: number,
  chain: keyof typeof chains | null,
  stage: "lead" | "talks" | "framework",
  since: string,
])[] = [
  [
    "整车电驱动总成项目",
    "Electric Drive Assemblies",
    "上海若谦电驱有限公司",
    118,
    "auto",
    "talks",
    "2021-03-04",
  ],
  [
    "氢燃料电池堆项目",
    "Hydrogen Fuel Cell Stacks",
    "北京岚川氢能科技有限公司",
    42,
    "energy",
    "framework",
    "2021-03-22",
  ],
  [
    "半导体封装测试项目",
    "Semiconductor Packaging and Testing",
    "无锡闻和微电子有限公司",
    31,
    "electronics",
    "framework",
    "2021-01-27",
  ],
  [
    "生物制剂合同生产项目",
    "Biologics Contract Manufacturing",
    "杭州沐宁生物有限公司",
    16,
    "medicine",
    "talks",
    "2021-02-22",
  ],
  [
    "航空货运集散中心项目",
    "Air Cargo Hub",
    "河南远帆航空物流有限公司",
    12.5,
    "logistics",
    "framework",
    "2021-02-05",
  ],
  [
    "轻量化车身部件项目",
    "Lightweight Body Parts",
    "宁波琛平汽车部件有限公司",
    8.8,
    "auto",
    "talks",
    "2021-03-29",
  ],
  [
    "工业软件研发基地项目",
    "Industrial Software Base",
    "南京言墨软件有限公司",
    5.6,
    "electronics",
    "lead",
    "2021-03-17",
  ],
  [
    "高强复合材料项目",
    "High-Strength Composites",
    "常州予舟新材料有限公司",
    7.2,
    "materials",
    "lead",
    "2021-02-01",
  ],
  [
    "智能仓储装备项目",
    "Intelligent Storage Equipment",
    "昆山景行装备有限公司",
    3.9,
    "equipment",
    "lead",
    "2021-04-08",
  ],
  ["动力电池回收项目", "Battery Recycling", "长沙怀川循环科技有限公司", 6.4, "energy", "talks", "2021-01-19"],
  [
    "创新药研发中心项目",
    "Innovative Drug Research Centre",
    "武汉书岚医药有限公司",
    4.5,
    "medicine",
    "lead",
    "2021-04-14",
  ],
];

const wan = (value: number) => Math.round(value * 10_000) * (yi / 10_000);
const before = (on: Day, days: number) =>
  day(new Date(Date.parse(`${on}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10));

/** Leads come about four months before the signature, talks two, a framework agreement three weeks for the big ones. */
function signedMoves(on: Day, amount: number, after: string | null): [DealStage, Day][] {
  return [
    ["lead", before(on, 121)],
    ["talks", before(on, 64)],
    ...(amount >= 8 ? [["framework", before(on, 22)] as [DealStage, Day]] : []),
    ["signed", on],
    ...(after ? [["registered", day(after)] as [DealStage, Day]] : []),
  ];
}

const signed = (lines: readonly Line[], prefix: string, realName: boolean, reviewed: boolean): DemoDeal[] =>
  lines.map(([name, english, enterprise, amount, key, on, after], index) => ({
    key: `${prefix}${index + 1}`,
    name,
    english,
    enterprise,
    content: "示例：建设生产、研发及配套用房",
    realName,
    // One contract is in dollars: 6400万美元 at 6.5625 is 4.2亿元.
    money: amount === 4.2 ? { dollars: 64_000_000, rate: 65_625 } : { amount: wan(amount) },
    leadingEnterprise: false,
    qualityReviewed: reviewed,
    leadingChain: key && chains[key],
    moves: signedMoves(day(on), amount, after),
    becomes: after !== null,
  }));

/** The deals of 2021 as of 2021-04-20: sixteen signed in the first quarter, of 203亿元. Rule: section 13. */
export function demoDeals(): DemoDeal[] {
  const last = signed(earlier, "e", false, false).map((deal) =>
    deal.key === "e2"
      ? { ...deal, moves: [...deal.moves, ["cancelled", day("2021-02-25")] as [DealStage, Day]] }
      : { ...deal, moves: [...deal.moves, ["started", day("2021-03-08")] as [DealStage, Day]] },
  );
  const open = underway.map(([name, english, enterprise, amount, key, stage, since], index): DemoDeal => {
    const path: readonly DealStage[] = ["lead", "talks", "framework"];
    const steps = path.slice(0, path.indexOf(stage) + 1);
    return {
      key: `u${index + 1}`,
      name,
      english,
      enterprise,
      content: "示例：项目洽谈中，内容以签约为准",
      realName: false,
      money: { amount: wan(amount) },
      leadingEnterprise: amount >= 100,
      qualityReviewed: false,
      leadingChain: key && chains[key],
      moves: steps.map((step, place) => [step, before(day(since), 45 * (steps.length - 1 - place))]),
      becomes: false,
    };
  });
  return [
    ...signed(quality, "q", true, true),
    ...signed(chain, "c", true, false),
    ...signed(others, "o", false, false),
    ...signed(april, "a", false, false),
    ...last,
    ...open,
  ];
}

export type DemoTier = {
  slug: string;
  name: string;
  english: string;
  measure: string;
  noun: string;
  englishOne: string;
  englishMany: string;
  threshold: number;
  needsLeadingEnterprise: boolean;
  needsQualityReview: boolean;
  needsLeadingChain: boolean;
};

/** The tiers of the 125计划. Rule: section 6. */
export const demoTiers: readonly DemoTier[] = [
  {
    slug: "t100",
    name: "百亿级头部企业",
    english: "Leading enterprises of RMB 10 billion",
    measure: "个",
    noun: "头部企业",
    englishOne: "leading enterprise",
    englishMany: "leading enterprises",
    threshold: 100 * yi,
    needsLeadingEnterprise: true,
    needsQualityReview: false,
    needsLeadingChain: false,
  },
  {
    slug: "t30",
    name: "30亿元以上高质量项目",
    english: "High-quality projects above RMB 3 billion",
    measure: "个",
    noun: "高质量项目",
    englishOne: "high-quality project",
    englishMany: "high-quality projects",
    threshold: 30 * yi,
    needsLeadingEnterprise: false,
    needsQualityReview: true,
    needsLeadingChain: false,
  },
  {
    slug: "t5",
    name: "5亿元主导产业链项目",
    english: "Leading-chain projects above RMB 500 million",
    measure: "个",
    noun: "主导产业链项目",
    englishOne: "project in the leading industrial chains",
    englishMany: "projects in the leading industrial chains",
    threshold: 5 * yi,
    needsLeadingEnterprise: false,
    needsQualityReview: false,
    needsLeadingChain: true,
  },
];
