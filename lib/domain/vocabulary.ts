/** The only place where lists of states, kinds and roles are spelled; schema, inputs and messages import them. */

/** 前期, 新开工, 续建: what a project is in one year. Must start this year ⇔ `start`. */
export const categories = ["early", "start", "carry"] as const;
export type Category = (typeof categories)[number];

/** 省重点, 市重点, 区重点. */
export const levels = ["province", "city", "zone"] as const;
export type Level = (typeof levels)[number];

/** 结转, 竣工, 退出: what becomes of a project at the change of the year. */
export const yearOutcomes = ["carried", "finished", "withdrawn"] as const;
export type YearOutcome = (typeof yearOutcomes)[number];

/** 达到, 滞后, 未到节点, 无法判定; they partition the projects of a period. */
export const states = ["achieved", "behind", "not-due", "unplanned"] as const;
export type State = (typeof states)[number];

export const lights = ["red", "yellow", "green", "grey"] as const;
export type Light = (typeof lights)[number];

export const presetIds = ["zone", "yinchuan", "wuhan", "sanya"] as const;
export type PresetId = (typeof presetIds)[number];

/** 未报, 草稿, 已报, 退回, 已审, 锁定. `missing` is the absence of a report and is never stored. */
export const reportStatuses = ["missing", "draft", "submitted", "returned", "reviewed", "locked"] as const;
export type ReportStatus = (typeof reportStatuses)[number];
export type StoredReportStatus = Exclude<ReportStatus, "missing">;

/** 累计超总投资, 突增, 冲减, 零投资, 文字未变: what a reviewer should look at. */
export const reportAnomalies = ["over-total", "jump", "fall", "zero", "unchanged"] as const;
export type ReportAnomaly = (typeof reportAnomalies)[number];

export const problemTypes = ["site", "permit", "funds", "other"] as const;
export type ProblemType = (typeof problemTypes)[number];

/** 前期手续, 土地平整, 开工, 桩基, 基础完工, 主体施工, 主体封顶, 装饰装修, 设备安装, 竣工验收, 投产; in building order. */
export const milestoneKinds = [
  "formalities",
  "levelling",
  "start",
  "piling",
  "foundation",
  "structure",
  "topping-out",
  "fitting-out",
  "equipment",
  "acceptance",
  "production",
] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];

/** 应开已开, 提前开工, 应开未开, 未到期: they partition the planned starts of a year. */
export const startLists = ["due-started", "early-started", "due-not-started", "not-due"] as const;
export type StartList = (typeof startLists)[number];

/** 应竣已竣, 提前竣工, 应竣未竣, 未到期: they partition the projects that should finish in a year. */
const finishLists = ["due-finished", "early-finished", "due-not-finished", "not-due"] as const;
export type FinishList = (typeof finishLists)[number];

/** 调整后, 年初: which plan the amounts of a list or a figure are measured against. */
export const calibres = ["adjusted", "original"] as const;
export type Calibre = (typeof calibres)[number];

/** 项目专员, 部门负责人, 审批人员, 区领导, 项目办, 审计员. */
export const roles = ["officer", "head", "approver", "leader", "admin", "auditor"] as const;
export type Role = (typeof roles)[number];

/** 工业, 物流, 科技创新, 基础设施, 民生, 生态, 商务, 安置房: the zone's project types. */
export const projectTypes = [
  "industry",
  "logistics",
  "innovation",
  "infrastructure",
  "livelihood",
  "ecology",
  "commerce",
  "resettlement",
] as const;
export type ProjectType = (typeof projectTypes)[number];

/** 年初计划 is version 1; an adjustment is approved or returned by the head, or taken back by whoever proposed it. */
const planStatuses = ["proposed", "approved", "returned", "withdrawn"] as const;
export type PlanStatus = (typeof planStatuses)[number];

/** 重大产业项目, 重大工程. */
export const slotKinds = ["industry", "works"] as const;
export type SlotKind = (typeof slotKinds)[number];

/** 线索, 洽谈, 框架协议, 正式签约, 注册, 开工, 投产, in the order of a deal's life; 解约 ends it. */
export const dealStages = [
  "lead",
  "talks",
  "framework",
  "signed",
  "registered",
  "started",
  "production",
  "cancelled",
] as const;
export type DealStage = (typeof dealStages)[number];

/** Each deal once in its highest tier, or in its tier and every lower one. */
export const tierRules = ["exclusive", "inclusive"] as const;
export type TierRule = (typeof tierRules)[number];

/** 市定, 区定. */
export const targetLines = ["city", "zone"] as const;
export type TargetLine = (typeof targetLines)[number];

/** 累计, 时点, 比率, 增速; only a flow is pro-rated. */
export const indicatorKinds = ["flow", "level", "ratio", "growth"] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

export const comparators = ["≥", ">", "=", "≤"] as const;
export type Comparator = (typeof comparators)[number];

/** In the order in which an indicator asks for attention. */
export const indicatorStatuses = [
  "behind",
  "not-prorated",
  "on-pace",
  "ahead",
  "reached",
  "no-value",
  "no-target",
] as const;
export type IndicatorStatus = (typeof indicatorStatuses)[number];

/** 未提交, 准备中, 已受理, 退回补正, 办理中, 容缺受理, 已办结, 不涉及, 已失效. */
export const permitStates = [
  "not-submitted",
  "preparing",
  "accepted",
  "returned",
  "processing",
  "lenient",
  "granted",
  "exempt",
  "void",
] as const;
export type PermitState = (typeof permitStates)[number];

/** 准备, 受理, 补正, 公示/听证/专家评审, 恢复, 延长, 办结, 不予许可, 补齐, 不涉及, 失效. */
export const permitEventKinds = [
  "prepare",
  "accept",
  "correct",
  "stop",
  "resume",
  "extend",
  "grant",
  "refuse",
  "fulfil",
  "exempt",
  "void",
] as const;
export type PermitEventKind = (typeof permitEventKinds)[number];

/** 公示, 听证, 专家评审: what stops the clock by statute. */
export const statutoryStops = ["publicity", "hearing", "expert-review"] as const;
export type StatutoryStop = (typeof statutoryStops)[number];

/** 政府投资房建, 政府市政(线性), 社会投资一般, 社会投资工业, 拿地即开工, 技改. */
export const permitFlows = ["G", "L", "R", "I", "N", "T"] as const;
export type PermitFlow = (typeof permitFlows)[number];

/** 立项, 环评, 用地规划许可, 不动产权证, 工程规划许可, 施工许可: the six pills. */
export const permitPills = ["K1", "K2", "K3", "K4", "K5", "K6"] as const;
export type PermitPill = (typeof permitPills)[number];

/** 立项用地, 工程建设, 施工许可, 竣工验收. */
export const permitStages = [1, 2, 3, 4] as const;
export type PermitStage = (typeof permitStages)[number];

/** Whose clock a working day of a step belongs to. */
export const clockSides = ["department", "enterprise", "statutory"] as const;
export type ClockSide = (typeof clockSides)[number];

/** What is watched; each is one pure rule over the facts. Rule: section 10. */
export const alertRules = [
  "behind",
  "milestone-overdue",
  "milestone-due",
  "start-overdue",
  "completion-overdue",
  "report-missing",
  "no-progress",
  "permit-due",
  "permit-overdue",
  "promise-overdue",
  "permits-threaten-start",
  "plan-missing",
  "above-total",
  "indicator-behind",
  "tier-behind",
  "early-warning",
] as const;
export type AlertRule = (typeof alertRules)[number];

export const alertLevels = ["red", "yellow"] as const;
export type AlertLevel = (typeof alertLevels)[number];

/** 认领, 豁免, 撤销豁免: what people do about an alert. */
const alertActKinds = ["acknowledge", "exempt", "lift"] as const;
export type AlertActKind = (typeof alertActKinds)[number];

/** 蓝, 黄, 红: the urgency of a supervision order. */
export const urgencies = ["blue", "yellow", "red"] as const;
export type Urgency = (typeof urgencies)[number];

/** 下达, 签收, 反馈, 申请延期, 批准延期, 不同意延期, 申请办结, 办结, 退回, 撤销. */
export const orderEventKinds = [
  "issue",
  "sign",
  "feedback",
  "ask-extension",
  "extend",
  "deny-extension",
  "ask-closing",
  "close",
  "return",
  "withdraw",
] as const;
export type OrderEventKind = (typeof orderEventKinds)[number];

/** 草拟, 已下达, 已签收, 办理中, 申请办结, 退回重办, 已办结, 已撤销; they follow from an order's events. */
export const orderStates = [
  "draft",
  "issued",
  "signed",
  "answering",
  "closing-asked",
  "returned",
  "closed",
  "withdrawn",
] as const;
export type OrderState = (typeof orderStates)[number];

/** 待办, 协调中, 已解决, 挂起. */
export const problemStates = ["open", "coordinating", "resolved", "suspended"] as const;
export type ProblemState = (typeof problemStates)[number];

/** 责任单位, 分管领导, 专题会, 主要领导. */
export const problemLevels = [1, 2, 3, 4] as const;
export type ProblemLevel = (typeof problemLevels)[number];

/** What a digest speaks of: every alert rule, and 督办时限, 认领承诺, 月报截止临近. */
export const digestTopics = [...alertRules, "order-limit", "promise", "report-due"] as const;
export type DigestTopic = (typeof digestTopics)[number];

/** 新增, 升级, 临期, 逾期, 已解除, 期间发生并已解除. */
const digestEvents = ["opened", "escalated", "due", "overdue", "cleared", "passed"] as const;
export type DigestEvent = (typeof digestEvents)[number];

/** Parts of a digest in the order in which they are read. */
export const digestSections = [
  "permits",
  "orders",
  "reports",
  "promises",
  "escalated",
  "opened",
  "cleared",
] as const;
export type DigestSection = (typeof digestSections)[number];

/** 企业微信, 钉钉, 邮件. */
export const channelKinds = ["wecom", "dingtalk", "mail"] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** How mail is protected on its way: from the first byte, after STARTTLS, or not at all. */
export const mailSecurities = ["tls", "starttls", "none"] as const;
export type MailSecurity = (typeof mailSecurities)[number];

/** 待发, 发送中, 已送达, 已停止重试. */
const deliveryStatuses = ["waiting", "sending", "sent", "given-up"] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];
