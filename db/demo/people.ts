import type { Role } from "@/lib/domain/vocabulary";
import { at, type Draw, drawFor } from "./random";
import type { DemoDepartment, DemoUser } from "./types";

export const departments: readonly DemoDepartment[] = [
  {
    key: "office",
    name: "党政办公室",
    shortName: "党政办",
    english: "Party and Administration Office",
    kind: "office",
  },
  {
    key: "projects",
    name: "重点项目推进办公室",
    shortName: "项目办",
    english: "Key Projects Office",
    kind: "office",
  },
  {
    key: "economy",
    name: "经济发展局",
    shortName: "经济发展局",
    english: "Economic Development Bureau",
    kind: "department",
  },
  {
    key: "construction",
    name: "建设局",
    shortName: "建设局",
    english: "Construction Bureau",
    kind: "department",
  },
  {
    key: "industry",
    name: "工业和信息化局",
    shortName: "工信局",
    english: "Industry and Information Bureau",
    kind: "department",
  },
  {
    key: "commerce",
    name: "商务局",
    shortName: "商务局",
    english: "Commerce Bureau",
    kind: "department",
    recruits: true,
  },
  {
    key: "science",
    name: "科技局",
    shortName: "科技局",
    english: "Science and Technology Bureau",
    kind: "department",
  },
  {
    key: "emerging",
    name: "新兴产业发展局",
    shortName: "新兴局",
    english: "Emerging Industries Bureau",
    kind: "department",
  },
  {
    key: "city",
    name: "城市管理局",
    shortName: "城市管理局",
    english: "Urban Management Bureau",
    kind: "department",
  },
  {
    key: "society",
    name: "社会事业局（教文体）",
    shortName: "社会事业局",
    english: "Social Affairs Bureau",
    kind: "department",
  },
  {
    key: "farming",
    name: "农村经济委员会",
    shortName: "农经委",
    english: "Rural Economy Commission",
    kind: "department",
  },
  {
    key: "logistics",
    name: "国际物流园区综合办公室",
    shortName: "物流园区综合办",
    english: "Logistics Park Office",
    kind: "department",
  },
  {
    key: "newtown",
    name: "滨河新城建设办公室",
    shortName: "新城办",
    english: "New Town Office",
    kind: "department",
  },
  {
    key: "bonded",
    name: "综合保税区管理局",
    shortName: "综保局",
    english: "Bonded Zone Administration",
    kind: "department",
  },
  {
    key: "statistics",
    name: "统计局",
    shortName: "统计局",
    english: "Statistics Bureau",
    kind: "department",
  },
  {
    key: "landport",
    name: "郑州国际陆港",
    shortName: "郑州国际陆港",
    english: "Zhengzhou International Land Port",
    kind: "department",
  },
  {
    key: "planning",
    name: "自然资源和规划局",
    shortName: "自然资源和规划局",
    english: "Natural Resources and Planning Bureau",
    kind: "approving",
  },
  {
    key: "environment",
    name: "生态环境分局",
    shortName: "生态环境分局",
    english: "Ecology and Environment Branch",
    kind: "approving",
  },
  {
    key: "heritage",
    name: "文物局",
    shortName: "文物局",
    english: "Cultural Heritage Bureau",
    kind: "approving",
  },
  {
    key: "registry",
    name: "不动产登记中心",
    shortName: "不动产登记中心",
    english: "Real Estate Registry",
    kind: "approving",
  },
  {
    key: "emergency",
    name: "应急管理局",
    shortName: "应急管理局",
    english: "Emergency Management Bureau",
    kind: "approving",
  },
  {
    key: "defence",
    name: "人防办公室",
    shortName: "人防办",
    english: "Civil Air Defence Office",
    kind: "approving",
  },
  {
    key: "subdistricts",
    name: "属地办事处",
    shortName: "属地办事处",
    english: "Subdistrict Offices",
    kind: "approving",
  },
];

const surnames =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹喻柏窦章苏潘葛范彭鲁韦马方任袁柳史唐费岑薛贺倪汤滕殷罗毕郝安常于傅卞齐康伍余顾孟黄穆萧尹";
const middle = "予以则知景若亦云书怀闻望承言舒嘉沐砚";
const last = "衡川清和谦远舟桐宁岚松禾朗芮琛平溪筠";

/** A synthetic three-letter name; only its letters are common. */
export const drawPerson = (draw: Draw): string =>
  `${draw.pick([...surnames])}${draw.pick([...middle])}${draw.pick([...last])}`;

/** 199-0000-xxxx: four zeros after the prefix are not assigned to anyone. */
export const phoneOf = (number: number): string => `1990000${String(number).padStart(4, "0")}`;

const posts: readonly (readonly [string, Role, string])[] = [
  ["officer", "officer", "economy"],
  ["head", "head", "economy"],
  ["officer2", "officer", "construction"],
  ["head2", "head", "construction"],
  ["officer3", "officer", "industry"],
  ["head3", "head", "industry"],
  ["officer4", "officer", "commerce"],
  ["head4", "head", "commerce"],
  ["officer5", "officer", "science"],
  ["head5", "head", "science"],
  ["officer6", "officer", "emerging"],
  ["head6", "head", "emerging"],
  ["officer7", "officer", "city"],
  ["head7", "head", "city"],
  ["officer8", "officer", "society"],
  ["head8", "head", "society"],
  ["officer9", "officer", "farming"],
  ["head9", "head", "farming"],
  ["officer10", "officer", "logistics"],
  ["head10", "head", "logistics"],
  ["officer11", "officer", "newtown"],
  ["head11", "head", "newtown"],
  ["officer12", "officer", "bonded"],
  ["head12", "head", "bonded"],
  ["officer13", "officer", "economy"],
  ["officer14", "officer", "construction"],
  ["officer15", "officer", "industry"],
  ["officer16", "officer", "city"],
  ["officer17", "officer", "emerging"],
  ["approver", "approver", "planning"],
  ["approver2", "approver", "construction"],
  ["approver3", "approver", "environment"],
  ["approver4", "approver", "heritage"],
  ["approver5", "approver", "registry"],
  ["approver6", "approver", "emergency"],
  ["approver7", "approver", "defence"],
  ["approver8", "approver", "subdistricts"],
  ["approver9", "approver", "economy"],
  ["approver10", "approver", "industry"],
  ["approver11", "approver", "city"],
  ["approver12", "approver", "farming"],
  ["leader", "leader", "office"],
  ["leader2", "leader", "office"],
  ["admin", "admin", "projects"],
  ["admin2", "admin", "projects"],
  ["auditor", "auditor", "office"],
  ["officer18", "officer", "statistics"],
  ["head13", "head", "statistics"],
  ["officer19", "officer", "landport"],
  ["head14", "head", "landport"],
];

/** The accounts of the demo; names are drawn and distinct. */
export function drawUsers(): DemoUser[] {
  const draw = drawFor("users");
  const taken = new Set<string>();
  return posts.map(([username, role, department], index) => {
    let name = drawPerson(draw);
    while (taken.has(name)) name = drawPerson(draw);
    taken.add(name);
    return { username, name, role, department, phone: phoneOf(101 + index) };
  });
}

/** The officers of a department take its projects in turn. */
export function officerTurns(users: readonly DemoUser[]): (department: string) => string {
  const counts = new Map<string, number>();
  return (department) => {
    const officers = users.filter((user) => user.role === "officer" && user.department === department);
    const turn = counts.get(department) ?? 0;
    counts.set(department, turn + 1);
    return at(officers, turn % officers.length).username;
  };
}
