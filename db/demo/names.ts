import type { Outcome } from "./outcomes";
import { type Draw, drawFor } from "./random";
import { type Topic, topics } from "./topics";

export type Named = { name: string; topic: Topic; department: string; place: string };

const numbers = [
  "一",
  "二",
  "三",
  "四",
  "五",
  "六",
  "七",
  "八",
  "九",
  "十",
  "十一",
  "十二",
  "十三",
  "十四",
  "十五",
];
const avenues = [...numbers, "十六", "十七", "十八", "十九", "二十", "二十一", "二十二", "二十三", "二十四"];
const along = [
  ...numbers.slice(0, 8).map((number) => `经北${number}路`),
  ...numbers.map((number) => `经南${number}路`),
  "航海东路",
  "朝凤路",
  "南三环",
  "商英街",
  "九龙大道",
  "前程大道",
];
const across = avenues.map((number) => `第${number}大街`);
const rivers = ["潮河", "七里河", "十七里河", "十八里河", "蝶湖"];
const phases = ["", "", "", "一期", "二期", "三期"];
export const subdistricts = ["京航", "明湖", "前程", "祥云", "九龙", "潮河"] as const;

/** By size: what small, middling and large projects usually are. */
const mixes: readonly (readonly [number, readonly (readonly [string, number])[]])[] = [
  [
    15_000,
    [
      ["street", 16],
      ["pipes", 15],
      ["grid", 6],
      ["trunk-road", 4],
      ["green", 14],
      ["water", 9],
      ["school", 8],
      ["health", 6],
      ["platform", 8],
      ["vehicle", 6],
      ["material", 5],
      ["equipment", 5],
    ],
  ],
  [
    80_000,
    [
      ["vehicle", 11],
      ["equipment", 11],
      ["electronics", 7],
      ["biomed", 6],
      ["material", 6],
      ["cold-chain", 8],
      ["bonded", 6],
      ["platform", 9],
      ["trunk-road", 8],
      ["pipes", 5],
      ["grid", 3],
      ["school", 6],
      ["health", 4],
      ["water", 3],
      ["commerce", 6],
      ["resettlement", 3],
    ],
  ],
  [
    Number.POSITIVE_INFINITY,
    [
      ["vehicle", 13],
      ["equipment", 13],
      ["electronics", 9],
      ["biomed", 6],
      ["cold-chain", 10],
      ["bonded", 6],
      ["platform", 6],
      ["trunk-road", 5],
      ["commerce", 13],
      ["resettlement", 16],
    ],
  ],
];

/** The department and the trade of the rows whose name stands in the article. */
const real: Record<string, readonly [string, string]> = {
  上汽云计算中心: ["platform", "science"],
  盛创二期: ["vehicle", "industry"],
  北斗星通: ["electronics", "emerging"],
  中铁高端智能化装备产业园: ["equipment", "economy"],
  上汽发动机项目: ["vehicle", "industry"],
  中烟香料工程研究中心: ["platform", "science"],
};

function topicOf(key: string): Topic {
  const found = topics.find((topic) => topic.key === key);
  if (!found) throw new RangeError(`no topic ${key}`);
  return found;
}

function roadStretch(draw: Draw): string {
  const crossing = draw.chance(0.5);
  const [line, ends] = crossing ? [draw.pick(across), along.slice(0, 22)] : [draw.pick(along), across];
  const from = draw.whole(0, ends.length - 3);
  return `${line}（${ends[from] ?? ""}至${ends[from + draw.whole(1, 2)] ?? ""}）`;
}

function riverStretch(draw: Draw): string {
  const from = draw.whole(8, 20);
  return `${draw.pick(rivers)}（${along[from] ?? ""}至${along[from + draw.whole(1, 2)] ?? ""}段）`;
}

function compose(topic: Topic, draw: Draw): { name: string; place: string } {
  const noun = draw.pick(topic.nouns);
  const street = draw.chance(0.6) ? draw.pick(along) : draw.pick(across);
  switch (topic.place) {
    case "road": {
      const stretch = roadStretch(draw);
      return { name: `${stretch}${noun}`, place: stretch };
    }
    case "river": {
      const stretch = riverStretch(draw);
      return { name: `${stretch}${noun}`, place: stretch };
    }
    case "grid":
      return { name: `${draw.pick(["110", "110", "220"])}千伏${street}${noun}`, place: street };
    case "quarter": {
      const block = `${draw.pick(subdistricts)}片区${draw.pick(["A", "B", "C", "D"])}${String(draw.whole(1, 18)).padStart(2, "0")}地块`;
      return { name: `${block}${noun}`, place: block };
    }
    case "plot": {
      const phase = topic.type === "livelihood" ? "" : draw.pick(phases);
      return { name: `${street}${noun}${draw.pick(topic.endings)}${phase && `（${phase}）`}`, place: street };
    }
  }
}

/** A distinct, real-looking name with its trade and department for every row. */
export function nameProjects(rows: readonly Outcome[]): Named[] {
  const draw = drawFor("names");
  const taken = new Set<string>(Object.keys(real));
  return rows.map((row) => {
    const given = row.realName ? real[row.realName] : undefined;
    if (row.realName && given) {
      const [topic, department] = given;
      return { name: row.realName, topic: topicOf(topic), department, place: "经开区" };
    }
    const mix = mixes.find(([below]) => row.total < below)?.[1] ?? [];
    const topic = topicOf(draw.weighted(mix));
    let made = compose(topic, draw);
    while (taken.has(made.name)) made = compose(topic, draw);
    taken.add(made.name);
    return { ...made, topic, department: draw.weighted(topic.departments) };
  });
}
