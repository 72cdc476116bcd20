import type { PermitEventKind, StatutoryStop } from "@/lib/domain/vocabulary";

/** How a step usually goes in the zone of the demo; days are working days. */
export type Habit = {
  /** From the moment it could begin to its acceptance. */
  prepare: readonly [number, number];
  /** Handling where there is no limit. */
  handle?: readonly [number, number];
  /** Share of projects that it does not concern, and what the entry says then. */
  exempt?: readonly [number, string];
  /** Share of projects in which its clock stops by statute, and for what; calendar days of the stop. */
  stop?: readonly [number, StatutoryStop, readonly [number, number]];
  /** Share that begins under 容缺, without waiting for its soft prerequisites. */
  lenient?: number;
  /** What a correction asks for. */
  missing: readonly string[];
  /** Number of the certificate: {year} and {serial}, padded to so many digits. */
  form: readonly [string, number];
};

export const habits: Record<string, Habit> = {
  A01: { prepare: [2, 8], missing: ["项目备案承诺书"], form: ["郑经开备〔{year}〕{serial}号", 3] },
  A02: {
    prepare: [6, 14],
    stop: [0.9, "expert-review", [12, 20]],
    missing: ["项目申请报告修改本", "用地预审意见"],
    form: ["郑经开核〔{year}〕{serial}号", 1],
  },
  A03: { prepare: [3, 10], missing: ["项目建议书修改本"], form: ["郑经开经发〔{year}〕{serial}号", 1] },
  A04: {
    prepare: [6, 14],
    stop: [0.4, "expert-review", [8, 16]],
    lenient: 0.08,
    missing: ["可行性研究报告修改本", "资金来源说明"],
    form: ["郑经开可研〔{year}〕{serial}号", 1],
  },
  A05: {
    prepare: [3, 9],
    exempt: [0.16, "土地已批准，不办理用地预审"],
    missing: ["选址论证报告", "勘测定界图"],
    form: ["用字第410171{year}{serial}号", 5],
  },
  A06: { prepare: [2, 6], missing: ["地块四至坐标"], form: ["郑经开规条〔{year}〕{serial}号", 1] },
  A07: {
    prepare: [3, 8],
    handle: [18, 34],
    exempt: [0.22, "地块已完成考古勘探，沿用既有意见"],
    missing: ["考古勘探进场协议"],
    form: ["郑经开文物〔{year}〕{serial}号", 1],
  },
  A08: {
    prepare: [3, 8],
    handle: [8, 18],
    exempt: [0.68, "不属于重大决策事项，不开展稳评"],
    missing: ["公众参与调查表"],
    form: ["稳评备〔{year}〕{serial}号", 1],
  },
  A09: {
    prepare: [3, 9],
    exempt: [0.38, "年综合能耗不满1000吨标准煤，免办节能审查"],
    lenient: 0.08,
    missing: ["节能报告修改本"],
    form: ["郑经开节审〔{year}〕{serial}号", 1],
  },
  A10: {
    prepare: [3, 9],
    stop: [1, "publicity", [30, 34]],
    handle: [6, 10],
    missing: ["成交确认书"],
    form: ["410171-{year}-{serial}", 4],
  },
  A11: {
    prepare: [2, 6],
    lenient: 0.1,
    missing: ["建设用地批准文件", "宗地图"],
    form: ["地字第410171{year}{serial}号", 5],
  },
  A12: {
    prepare: [3, 8],
    lenient: 0.06,
    missing: ["契税完税凭证", "土地出让金缴款凭证"],
    form: ["豫（{year}）郑州经开不动产权第{serial}号", 7],
  },
  B01: {
    prepare: [4, 12],
    stop: [0.25, "expert-review", [8, 14]],
    lenient: 0.08,
    missing: ["总平面图电子报批文件", "日照分析报告", "交通组织说明"],
    form: ["郑经开规方〔{year}〕{serial}号", 1],
  },
  B02: {
    prepare: [2, 7],
    stop: [1, "publicity", [7, 9]],
    lenient: 0.22,
    missing: ["建筑单体图", "面积预测报告"],
    form: ["建字第410171{year}{serial}号", 5],
  },
  B03: {
    prepare: [5, 12],
    lenient: 0.06,
    missing: ["环境影响报告修改本", "总量指标确认文件"],
    form: ["郑经开环审〔{year}〕{serial}号", 1],
  },
  B04: {
    prepare: [4, 12],
    lenient: 0.06,
    missing: ["水土保持方案修改本"],
    form: ["郑经开水保〔{year}〕{serial}号", 1],
  },
  B05: {
    prepare: [3, 9],
    exempt: [0.56, "不涉及交评、洪评和涉路涉河"],
    stop: [0.4, "expert-review", [8, 14]],
    lenient: 0.06,
    missing: ["交通影响评价报告修改本"],
    form: ["郑经开专评〔{year}〕{serial}号", 1],
  },
  B06: {
    prepare: [3, 8],
    exempt: [0.12, "不属于结建范围"],
    lenient: 0.08,
    missing: ["人防工程设计说明", "易地建设费缴纳凭证"],
    form: ["郑经开人防〔{year}〕{serial}号", 1],
  },
  B07: {
    prepare: [5, 12],
    stop: [0.6, "expert-review", [10, 18]],
    missing: ["初步设计说明修改本", "概算书"],
    form: ["郑经开初设〔{year}〕{serial}号", 1],
  },
  C01: {
    prepare: [3, 8],
    lenient: 0.16,
    missing: ["结构计算书", "消防设计专篇", "审查意见逐条回复"],
    form: ["410171-SZ-{year}-{serial}", 4],
  },
  C02: {
    prepare: [2, 5],
    exempt: [0.58, "不属于特殊建设工程"],
    stop: [0.3, "expert-review", [8, 14]],
    lenient: 0.1,
    missing: ["消防设计文件", "特殊消防设计技术资料"],
    form: ["郑经开建消审字〔{year}〕第{serial}号", 4],
  },
  C03: { prepare: [2, 6], missing: ["招标文件"], form: ["ZJK-ZB-{year}-{serial}", 4] },
  C04: { prepare: [0, 1], missing: ["监督登记表"], form: ["质安监〔{year}〕{serial}号", 3] },
  C05: {
    prepare: [1, 3],
    handle: [2, 6],
    missing: ["工资保证金存单", "渣土清运协议"],
    form: ["扬备〔{year}〕{serial}号", 3],
  },
  C06: {
    prepare: [1, 4],
    handle: [2, 4],
    lenient: 0.14,
    missing: ["建设资金落实承诺书"],
    form: ["410171{day}{serial}", 4],
  },
};

/** What an entry says when nothing particular happened. */
export const notes: Record<PermitEventKind, string> = {
  prepare: "已一次性告知办理要件",
  accept: "材料齐全，予以受理",
  correct: "一次性告知补正内容",
  stop: "",
  resume: "补正材料已收齐，恢复办理",
  extend: "经批准延长办理期限",
  grant: "准予许可，证件已送达",
  refuse: "不符合规定条件，不予许可",
  fulfil: "容缺材料已补齐",
  exempt: "不涉及",
  void: "逾期未开工且未申请延期，证件自行废止",
};

export const stopNotes: Record<StatutoryStop, readonly [string, string]> = {
  publicity: ["转入公示", "公示期满，无异议"],
  hearing: ["组织听证", "听证结束，意见已采纳"],
  "expert-review": ["组织专家评审", "专家评审意见已出具"],
};

export const mistakes: readonly string[] = [
  "登记时选错项目，撤销后重新登记",
  "误将内部会签登记为办结，实际尚在审查",
  "证件号录入有误，撤销后重新登记",
];
