import type { Named } from "./names";
import type { Outcome } from "./outcomes";
import { type Draw, drawFor } from "./random";

type Built = { content: string; landMu: number; floorArea: number; owner: string };

const square = (area: number) => `${(area / 10_000).toFixed(2)}万平方米`;

// Yuan for a square metre, plot ratio: what a building of the trade roughly costs and how densely it stands.
const dense: Record<string, readonly [number, number]> = {
  industry: [4_800, 1.3],
  logistics: [3_600, 1],
  innovation: [5_600, 2],
  livelihood: [6_200, 1.1],
  commerce: [7_400, 3],
  resettlement: [5_200, 2.6],
};

const first = [
  "豫启",
  "中澜",
  "恒昱",
  "宸跃",
  "嵩岳",
  "瑞衡",
  "拓岚",
  "众禾",
  "启沅",
  "昊峤",
  "泽郢",
  "铭郑",
  "晟川",
  "弘垣",
  "博湛",
];
const second = ["达", "源", "科", "泰", "新", "合", "通", "和"];

function ownerOf(named: Named, row: Outcome, draw: Draw): string {
  const brand = `${draw.pick(first)}${draw.pick(second)}`;
  const trade = named.topic.trade;
  return row.realName
    ? "项目业主（示例）"
    : `郑州${brand}${trade}${draw.pick(["有限公司", "有限公司", "集团有限公司"])}`;
}

function linear(named: Named, row: Outcome, draw: Draw): Omit<Built, "owner"> {
  const { key } = named.topic;
  // A metre of road or pipe stands for 60 to 130 thousand yuan.
  const metres = Math.max(
    320,
    Math.round((row.total * draw.between(0.55, 0.8)) / draw.between(6, 13) / 10) * 10,
  );
  const length = metres >= 10_000 ? 9_600 + (metres % 400) : metres;
  const width = draw.pick([20, 25, 30, 35, 40, 50]);
  const mu = Math.max(6, Math.round((length * width) / 666.67));
  if (key === "grid") {
    const mva = draw.pick([50, 63, 80]);
    return {
      content: `新建${draw.pick([2, 3])}台${mva}兆伏安主变压器及配套线路、通信和土建工程。`,
      landMu: draw.whole(6, 18),
      floorArea: 0,
    };
  }
  if (key === "water")
    return {
      content: `治理河道${length}米，实施清淤、护岸、截污和沿线绿化，同步建设慢行步道。`,
      landMu: mu,
      floorArea: 0,
    };
  if (key === "green")
    return {
      content: `绿化面积${square(Math.max(6_000, length * width))}，实施乔灌木栽植、园路铺装和灌溉系统。`,
      landMu: mu,
      floorArea: 0,
    };
  if (key === "pipes")
    return { content: `敷设管线${length}米，含检查井、附属设施和路面恢复。`, landMu: 0, floorArea: 0 };
  return {
    content: `全长${length}米，红线宽${width}米，实施道路、排水、照明、交通设施和绿化工程。`,
    landMu: mu,
    floorArea: 0,
  };
}

function building(named: Named, row: Outcome, draw: Draw): Omit<Built, "owner"> {
  const [price, ratio] = dense[named.topic.type] ?? [5_000, 1.5];
  const floorArea = Math.max(
    800,
    Math.round((row.total * 10_000 * draw.between(0.5, 0.75)) / price / 100) * 100,
  );
  const landMu = Math.max(4, Math.round(floorArea / ratio / 666.67));
  const area = square(floorArea);
  const ground = `占地${landMu}亩，总建筑面积${area}`;
  switch (named.topic.type) {
    case "industry":
      return {
        content: `${ground}，建设生产车间、仓储用房、研发办公楼及配套设施，购置生产和检测设备${draw.whole(40, 320)}台（套）。`,
        landMu,
        floorArea,
      };
    case "logistics":
      return {
        content: `${ground}，建设仓库${draw.whole(3, 12)}栋、分拣中心、综合办公楼及装卸场地。`,
        landMu,
        floorArea,
      };
    case "innovation":
      return { content: `${ground}，建设研发楼、中试用房、公共服务平台及地下停车场。`, landMu, floorArea };
    case "livelihood":
      return { content: `${ground}，建设业务用房、活动场地、地下车库及室外配套工程。`, landMu, floorArea };
    case "commerce":
      return {
        content: `${ground}，建设商业、办公及配套用房，地下停车位${draw.whole(4, 30) * 50}个。`,
        landMu,
        floorArea,
      };
    default:
      return {
        content: `${ground}，建设住宅${draw.whole(6, 28)}栋及幼儿园、社区用房、地下车库等配套。`,
        landMu,
        floorArea,
      };
  }
}

/** Scale and content, land, floor area and owner, all synthetic and in proportion to the total. */
export function describeProjects(rows: readonly Outcome[], names: readonly Named[]): Built[] {
  const draw = drawFor("contents");
  return names.map((named, index) => {
    const row = rows[index];
    if (!row) throw new RangeError("a name without its row");
    const owner = ownerOf(named, row, draw);
    const low = named.topic.type === "infrastructure" || named.topic.type === "ecology";
    const built = low ? linear(named, row, draw) : building(named, row, draw);
    const note = "（示例：建设内容以批复文件为准）";
    return { ...built, content: row.realName ? `${built.content}${note}` : built.content, owner };
  });
}
