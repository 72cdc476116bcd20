import { Readable } from "node:stream";
import ExcelJS from "exceljs";
import { readWorkbook } from "@/db/workbook/read";
import { withPauses } from "@/db/workbook/with-pauses";
import { differenceInSteps } from "@/lib/ledger/difference";
import { matchRowsInSteps } from "@/lib/ledger/match-rows";
import { readRowsInSteps } from "@/lib/ledger/read-rows";
import { type ExistingProject, isReady, type LedgerContext } from "@/lib/ledger/types";
import { understandInSteps } from "@/lib/ledger/understand";
import { middle } from "./measure";
import { CommandError } from "./open";

const headings =
  "序号 项目名称 项目代码 项目级别 项目类别 建设性质 进度类别 建设地点 建设规模及主要内容 占地面积(亩) 总建筑面积(㎡) 建设起止年限 " +
  "总投资 止上年底累计完成投资 本年度计划投资 当月完成投资 1—3月累计完成投资 占年度计划(%) 当月固定资产入库 计划开工 实际开工 计划竣工 " +
  "形象进度 下步计划 存在问题 项目业主 责任单位 包联领导 责任人 项目负责人 负责人电话 联络员 联络员电话 备注 " +
  "1月计划 2月计划 3月计划 4月计划 5月计划 6月计划";

const context: LedgerContext = {
  year: 2021,
  month: "2021-03",
  departments: [{ id: "d-build", names: ["建设局"] }],
  officers: [],
};

const plain = (row: number): (string | number)[] => [
  row,
  `第${row}号先进制造产业园建设项目`,
  `2101-410171-04-01-${String(row).padStart(6, "0")}`,
  "市重点",
  "工业",
  "新建",
  row % 2 ? "续建" : "新开",
  "京航办事处",
  `总建筑面积${row * 3}平方米，建设厂房、仓库、研发楼及配套设施。`,
  80 + (row % 90),
  12_000 + row,
  "2019.3-2022.12",
  50_000 + row,
  10_000 + (row % 700),
  9000 + (row % 500) + 0.5,
  300 + (row % 80),
  900 + (row % 80),
  `${10 + (row % 9)}%`,
  120,
  "2021-03-15",
  "2021.3.20",
  "2022年12月31日",
  "主体施工至三层",
  "主体封顶",
  "无",
  "示例建设有限公司",
  "建设局",
  "张三",
  "李四",
  "王五",
  "13800000000",
  "赵六",
  "13900000000",
  "",
  ...Array.from({ length: 6 }, (_, month) => 100 + month),
];

async function ledger(rows: number): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("台账");
  sheet.addRow(["2021年3月重点项目台账"]);
  sheet.addRow(["单位：万元"]);
  sheet.addRow(headings.split(" "));
  for (let row = 1; row <= rows; row++) sheet.addRow(plain(row));
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

/** What the library alone needs to go through the cells as a stream. */
async function libraryAlone(bytes: Uint8Array): Promise<void> {
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([Buffer.from(bytes)]), {
    worksheets: "emit",
    sharedStrings: "cache",
    styles: "cache",
    hyperlinks: "ignore",
  });
  for await (const sheet of reader) for await (const row of sheet) if (row.number < 0) return;
}

/** Upload to preview: reading, understanding, rows, matching and the difference to as many stored projects. */
async function preview(bytes: Uint8Array, existing: readonly ExistingProject[], rows: number) {
  const read = await readWorkbook(bytes, "台账.xlsx");
  const sheet = read.ok ? read.workbook.sheets[0] : undefined;
  if (!sheet) throw new CommandError(JSON.stringify(read));
  const understanding = await withPauses(understandInSteps(sheet, context));
  if (!isReady(understanding)) throw new CommandError(JSON.stringify(understanding.questions));
  const found = await withPauses(readRowsInSteps(sheet, understanding, context));
  const matched = await withPauses(matchRowsInSteps(found, existing));
  const { counts } = await withPauses(differenceInSteps(found, matched, existing));
  if (counts.changed !== rows) throw new CommandError(JSON.stringify(counts));
}

async function timed(times: number, work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < times; round++) {
    const started = performance.now();
    await work();
    taken.push(performance.now() - started);
  }
  return middle(taken);
}

/** Milliseconds for a ledger of 40 columns: the library alone, our reading, and everything up to the preview. */
export async function measureWorkbook(rows: number, times: number) {
  const bytes = await ledger(rows);
  const existing = Array.from({ length: rows }, (_, index): ExistingProject => {
    const [, name = "", code = ""] = plain(index + 1).map(String);
    return { id: `p${index}`, code, name, departmentId: "d-build", values: { code, name } };
  });
  return {
    library: await timed(times, () => libraryAlone(bytes)),
    reading: await timed(times, () => readWorkbook(bytes, "台账.xlsx")),
    preview: await timed(times, () => preview(bytes, existing, rows)),
  };
}
