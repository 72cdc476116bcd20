/** The lists of words of a project's record, as `vocabulary.ts` has those of the rules. */

/** 行业类别一级: 产业转型发展, 创新驱动, 基础设施, 新型城镇化, 生态环保, 民生和社会事业. */
export const sectors = [
  "transformation",
  "innovation",
  "infrastructure",
  "urbanization",
  "ecology",
  "livelihood",
] as const;
export type Sector = (typeof sectors)[number];

/** 行业类别二级: 工业 … 公共能力提升. */
export const branches = [
  "industry",
  "services",
  "agriculture",
  "startups",
  "research",
  "transport",
  "energy",
  "telecom",
  "water",
  "renewal",
  "urban",
  "relocation",
  "education",
  "medicine",
  "public",
] as const;
export type Branch = (typeof branches)[number];

/** 行业类别三级: 装备制造业 … 煤炭储配. */
export const industries = [
  "equipment",
  "materials",
  "electronics",
  "construction",
  "food",
  "automobile",
  "biomedicine",
  "logistics",
  "finance",
  "science",
  "information",
  "railway",
  "expressway",
  "road",
  "airport",
  "port",
  "hub",
  "power",
  "grid",
  "new-energy",
  "pipelines",
  "refining",
  "coal",
] as const;
export type Industry = (typeof industries)[number];

/** The 门类 of GB/T 4754-2017. */
export const standardIndustries = [
  "A",
  "B",
  "C",
  "D",
  "E",
  "F",
  "G",
  "H",
  "I",
  "J",
  "K",
  "L",
  "M",
  "N",
  "O",
  "P",
  "Q",
  "R",
  "S",
  "T",
] as const;
export type StandardIndustry = (typeof standardIndustries)[number];

/** 新建, 扩建, 改建, 技术改造, 迁建, 恢复, 单纯购置. */
export const natures = [
  "new",
  "expansion",
  "rebuilding",
  "upgrade",
  "relocation",
  "restoration",
  "purchase",
] as const;
export type Nature = (typeof natures)[number];

/** 政府投资, 社会投资, 央企, 省企, 外资, PPP. */
export const investors = ["government", "private", "central", "provincial", "foreign", "ppp"] as const;
export type Investor = (typeof investors)[number];

/** 中央资金, 省级拨款, 市级拨款, 区级财政, 专项债, 企业自筹, 银行贷款, 外资, 其他. */
export const fundings = [
  "central",
  "provincial",
  "city",
  "district",
  "bond",
  "own",
  "loan",
  "foreign",
  "other",
] as const;
export type Funding = (typeof fundings)[number];

/** 列入, 重新列入, 调出, 退出, 停工, 暂缓, 复工, 归档, 取消归档. */
export const projectEventKinds = [
  "list",
  "relist",
  "delist",
  "withdraw",
  "stop",
  "defer",
  "resume",
  "archive",
  "restore",
] as const;
export type ProjectEventKind = (typeof projectEventKinds)[number];
