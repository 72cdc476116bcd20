import { expect, test } from "vitest";
import { type DigestNames, sayIn } from "@/app/_digest/names";
import { weekdayOf } from "@/app/_digest/part";
import { digestMessages, pasted } from "@/app/_digest/text";
import type { Announcement } from "@/db/digests";
import { day } from "@/lib/domain/day";
import { sectionOf } from "@/lib/domain/digest";
import { type DigestTopic, digestTopics } from "@/lib/domain/vocabulary";
import { bytes, characters } from "@/lib/message-split";

const today = day("2021-04-20");
const namesIn = (english: boolean): DigestNames => ({
  english,
  office: (id) => (id === null ? "" : english ? `Bureau ${id}` : `${id}局`),
  officer: (id) => (id ? `专员${id}` : ""),
  indicator: (id) => `指标${id}`,
  tier: (id) => `档次${id}`,
});
const facts: Partial<Record<DigestTopic, Announcement["facts"]>> = {
  "milestone-overdue": { kind: "structure", baseline: "2021-04-01" },
  "milestone-due": { kind: "structure", baseline: "2021-05-01" },
  "start-overdue": { baseline: "2021-03-31" },
  "completion-overdue": { baseline: "2021-03-31" },
  "permit-due": { code: "C06", name: "施工许可证", english: "Construction permit", dueOn: "2021-04-23" },
  "permit-overdue": { code: "C06", name: "施工许可证", english: "Construction permit", dueOn: "2021-04-19" },
  "promise-overdue": { code: "B02", name: "规划许可证", english: "Planning permit", until: "2021-04-10" },
  "order-limit": { year: 2021, number: 3, title: "加快开工", limit: "feedback", due: "2021-04-21" },
  promise: { rule: "behind", promisedOn: "2021-04-21" },
  "report-due": { period: "2021-04", cutoff: "2021-04-25", count: 7 },
};
const row = (topic: DigestTopic, changes: Partial<Announcement> = {}): Announcement => ({
  id: `${topic} p1`,
  digestId: today,
  position: 0,
  topic,
  event: topic === "order-limit" || topic === "promise" || topic === "report-due" ? "due" : "opened",
  subject: topic === "report-missing" ? "p1/2021-03" : "p1",
  projectId: "p1",
  departmentId: "建设",
  ownerId: "经发",
  officerId: "甲",
  level: "red",
  facts: facts[topic] ?? {},
  held: null,
  project: "滨河路工程",
  ...changes,
});
const messages = (
  rows: readonly Announcement[],
  changes: Partial<Parameters<typeof digestMessages>[1]> = {},
) =>
  digestMessages(rows, {
    day: today,
    department: null,
    say: sayIn("zh-CN"),
    names: namesIn(false),
    room: pasted,
    link: null,
    ...changes,
  });

test("every topic is said in both languages, when it comes and when it is over, with nothing left blank", () => {
  for (const locale of ["zh-CN", "en"] as const)
    for (const event of [undefined, "escalated", "cleared", "passed"] as const) {
      const rows = digestTopics.map((topic) => row(topic, event ? { event } : {}));
      const [text = ""] = messages(rows, { say: sayIn(locale), names: namesIn(locale === "en") });
      expect(text).not.toMatch(/digest\.\w|alert\.\w|[{}]|none|undefined|NaN/);
    }
});

test("a message names office, project, step and day, in parts, red only where it says something new", () => {
  const [text] = messages([
    row("permit-overdue"),
    row("order-limit"),
    row("report-missing"),
    row("behind"),
    row("milestone-due", { level: "yellow", departmentId: "经发" }),
    row("behind", { id: "x", event: "cleared" }),
  ]);
  expect(text?.split("\n")).toEqual([
    "【每日提醒】全区 4月20日（星期二）",
    "今日提醒5条，其中红4条；已解除1条。",
    "■ 手续法定时限（1）",
    "手续超期1条：",
    "· 〔建设局〕滨河路工程·施工许可证（应于4月19日办结）",
    "■ 督办时限（1）",
    "督办时限1条：",
    "· 〔建设局〕督办〔2021〕3号加快开工·首次反馈（4月21日到期）",
    "■ 月报未报（1）",
    "专员甲1条：",
    "· 〔建设局〕滨河路工程（3月）〔红〕",
    "■ 新增预警（2）",
    "进度滞后1条：",
    "· 〔建设局〕滨河路工程〔红〕",
    "节点临近1条：",
    "· 〔经发局〕滨河路工程·主体施工（5月1日）",
    "■ 已解除（1）",
    "进度滞后1条：〔建设局〕滨河路工程",
    "详情见系统“预警—每日提醒”。",
  ]);
});

test("a department's message has its own facts with who is responsible, and none when there are none", () => {
  const rows = [row("behind"), row("behind", { id: "y", departmentId: "工信", ownerId: null })];
  const [text] = messages(rows, { department: "经发", link: "https://targets.example.cn/alerts/digest" });
  expect(text).toContain("【每日提醒】经发局");
  expect(text).toContain("· 滨河路工程〔红〕　专员甲");
  expect(text).toContain("详情：https://targets.example.cn/alerts/digest");
  expect(messages(rows, { department: "商务" })).toEqual([]);
  expect(messages([row("behind", { held: "mute" })])).toEqual([]);
  expect(messages([...rows, row("plan-missing", { held: "mute" })])[0]).toContain("\n另有1条已静音");
});

test("four hundred facts make numbered messages that each fit; every name is there once, of what is over ten", () => {
  const rows = Array.from({ length: 400 }, (_, at) =>
    row("behind", { id: `r${at}`, project: `第${at}号产业园工程` }),
  );
  const over = rows.map((one) => ({ ...one, event: "cleared" as const, project: `已完${one.project}` }));
  for (const room of [pasted, { most: 3900, size: bytes }]) {
    const all = messages([...rows, ...over], { room });
    expect(all.length).toBeGreaterThan(2);
    for (const [at, text] of all.entries()) {
      expect(room.size(text)).toBeLessThanOrEqual(room.most);
      expect(text.startsWith(`【每日提醒】全区 4月20日（星期二）（${at + 1}/${all.length}）\n`)).toBe(true);
    }
    const text = all.join("\n");
    for (const { project } of rows) expect(text.split(`${project}〔红〕`)).toHaveLength(2);
    expect(text.match(/已完第/g)).toHaveLength(10);
    expect(text).toContain("等400条");
  }
  expect(characters("😀")).toBe(1);
});

test("weeks begin on Monday, and every event has its part", () => {
  expect(["2021-04-19", "2021-04-25", "2000-12-31"].map((on) => weekdayOf(day(on)))).toEqual([0, 6, 6]);
  expect(sectionOf({ topic: "early-warning", event: "opened" })).toBe("opened");
});
