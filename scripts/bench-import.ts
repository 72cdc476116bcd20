import { commit } from "@/db/commit";
import { applyRows } from "@/db/import-apply";
import { previewOf, readCourt, readSheet, writable } from "@/db/import-preview";
import { openSqlite } from "@/db/open-sqlite";
import { day } from "@/lib/domain/day";
import { period } from "@/lib/domain/period";
import type { Cell, Workbook } from "@/lib/ledger/types";
import { CommandError } from "./open";

const [on, month] = [day("2021-04-20"), period("2021-04")];
const admin = { id: "u-admin", username: "admin", name: "项目办", role: "admin" as const, departmentId: "" };

const head = [
  "项目名称",
  "项目代码",
  "进度类别",
  "项目类别",
  "建设地点",
  "建设规模及主要内容",
  "总投资（万元）",
  "止上年底累计完成投资（万元）",
  "年度计划投资（万元）",
  "4月完成投资（万元）",
  "形象进度",
  "项目业主",
  "责任单位",
  "计划开工",
];

/** A ledger of new projects, as it would come out of the reader. */
function ledger(rows: number, department: string): Workbook {
  const cells = (at: number): Cell[] => [
    `导入测速第${at}号产业园`,
    `2104-410171-04-01-${String(at).padStart(6, "0")}`,
    at % 2 === 0 ? "新开工" : "续建",
    "工业",
    "京航办事处",
    "新建厂房及配套设施",
    50_000 + at,
    at % 2 === 0 ? 0 : 1000,
    12_000,
    at % 500,
    "主体施工",
    "示例公司",
    department,
    "2021-06-30",
  ];
  const all = Array.from({ length: rows }, (_, at) => ({ number: at + 2, hidden: false, cells: cells(at) }));
  return {
    name: "bench.xlsx",
    kind: "xlsx",
    notes: [],
    sheets: [
      {
        name: "台账",
        hidden: false,
        rows: [{ number: 1, hidden: false, cells: head }, ...all],
        merges: [],
        hiddenColumns: [],
        scaledColumns: [],
        formulas: 0,
        problem: null,
      },
    ],
  };
}

const processor = () => process.cpuUsage().user / 1e6;

/** Seconds of showing and of writing (by the clock and of the processor) this many new projects, each with plan, milestone and month, audit and standing included. */
export async function measureImport(file: string, auditKey: string, rows: number) {
  const store = openSqlite(file, auditKey);
  const context = { sheet: 0, answers: { given: { month } }, choices: {}, period: month };
  const department = "经济发展局";
  const workbook = ledger(rows, department);
  const preview = async (db: typeof store.read) => {
    const read = await readSheet(db, workbook, context);
    if (!read?.rows) throw new CommandError(JSON.stringify(read?.understanding));
    const { court, rows: stored } = await readCourt(db, admin, on, month);
    return {
      court,
      shown: await previewOf(db, { ...read, rows: read.rows }, court, stored, context),
    };
  };
  const began = performance.now();
  const { court, shown } = await preview(store.read);
  const showing = performance.now() - began;
  const wanted = writable(shown);
  if (wanted.length !== rows)
    throw new CommandError(JSON.stringify(shown.rows.find(({ kind }) => kind !== "new")));
  const act = {
    actor: { ...admin },
    verb: "import.apply" as const,
    day: on,
    at: 1_000_000,
    concerns: ["bench"],
  };
  const [writes, worked] = [performance.now(), processor()];
  await commit(store, act, (tx) =>
    applyRows(tx, { userId: admin.id, day: on, at: act.at, court, reason: "测速" }, wanted),
  );
  const [writing, working] = [performance.now() - writes, processor() - worked];
  const again = performance.now();
  const { counts } = (await preview(store.read)).shown;
  const second = performance.now() - again;
  store.close();
  if (counts.unchanged !== rows)
    throw new CommandError(`a second time changes something: ${JSON.stringify(counts)}`);
  return {
    showing: showing / 1000,
    writing: writing / 1000,
    "writing, processor": working,
    second: second / 1000,
  };
}
