import type { CellValue, Worksheet } from "exceljs";
import type { Answers, Values } from "@/lib/ledger/types";
import { on } from "./make";

export type Awkward = {
  name: string;
  rows: CellValue[][];
  merges?: string[];
  shape?: (sheet: Worksheet) => void;
  sheet?: string;
  answers?: Answers;
  expected: {
    header: number[];
    questions?: string[];
    problems?: string[];
    skipped?: string[];
    rows: Values[];
    rejected?: string[];
  };
};

const wan = (amount: number) => Math.round(amount * 10_000);

/** Ledgers as offices really keep them, each with what must be read out of it. */
export const awkward: Awkward[] = [
  {
    name: "a title across the sheet, the unit at the right, the total first",
    rows: [
      ["2021年经开区重点项目台账"],
      [null, null, null, "单位：万元"],
      ["序号", "项目名称", "总投资", "年度计划投资"],
      ["合计", null, 3000, 300],
      [1, "上汽云计算中心", 1000, 100],
      [2, "滨河国际新城", 2000, 200],
    ],
    merges: ["A1:D1"],
    expected: {
      header: [3],
      skipped: ["4 total"],
      rows: [
        { name: "上汽云计算中心", totalInvestment: wan(1000), annual: wan(100) },
        { name: "滨河国际新城", totalInvestment: wan(2000), annual: wan(200) },
      ],
    },
  },
  {
    name: "two rows of merged headings, 亿元 and 万元 in one sheet",
    rows: [
      ["项目名称", "投资情况", null, "时间", null],
      [null, "总投资（亿元）", "年度计划投资（万元）", "计划开工", "计划竣工"],
      ["甲厂", 12.5, 30000, on("2021-03-15"), on("2022-12-31")],
      ["乙厂", "3.25", "1,200.5", "2021-4-1", "2022/6/30"],
    ],
    merges: ["A1:A2", "B1:C1", "D1:E1"],
    shape: (sheet) => {
      for (const cell of ["D3", "E3"]) sheet.getCell(cell).numFmt = "yyyy-mm-dd";
    },
    expected: {
      header: [1, 2],
      rows: [
        {
          name: "甲厂",
          totalInvestment: 1_250_000_000,
          annual: wan(30000),
          plannedStart: "2021-03-15",
          plannedFinish: "2022-12-31",
        },
        {
          name: "乙厂",
          totalInvestment: 325_000_000,
          annual: wan(1200.5),
          plannedStart: "2021-04-01",
          plannedFinish: "2022-06-30",
        },
      ],
    },
  },
  {
    name: "amounts as text with commas, spaces, full-width digits and units",
    rows: [
      ["项目名称", "总投资", "年度计划投资"],
      ["甲", "1,234.5万元", "１２３４５６元"],
      ["乙", " 2 000 万 ", "1.5亿元"],
      ["丙", "3亿5000万元", "0.25亿"],
      ["丁", "1234(万元)", "￥5,000,000元"],
    ],
    expected: {
      header: [1],
      rows: [
        { name: "甲", totalInvestment: 12_345_000, annual: 123_456 },
        { name: "乙", totalInvestment: 20_000_000, annual: 150_000_000 },
        { name: "丙", totalInvestment: 350_000_000, annual: 25_000_000 },
        { name: "丁", totalInvestment: 12_340_000, annual: 5_000_000 },
      ],
    },
  },
  {
    name: "no unit anywhere: asked once for each column, nothing read before",
    rows: [
      ["项目名称", "总投资", "年度计划"],
      ["甲", 1200, 300],
      ["乙", 56, 7],
    ],
    expected: {
      header: [1],
      questions: ["unit:1", "unit:2"],
      rows: [],
      rejected: ["B2 reason.no-unit", "C2 reason.no-unit", "B3 reason.no-unit", "C3 reason.no-unit"],
    },
  },
  {
    name: "the same with the questions answered",
    rows: [
      ["项目名称", "总投资", "年度计划"],
      ["甲", 1200, 300],
    ],
    answers: { given: { "unit:1": "yi", "unit:2": "wan" } },
    expected: {
      header: [1],
      rows: [{ name: "甲", totalInvestment: 120_000_000_000, annual: wan(300) }],
    },
  },
  {
    name: "months of all spellings; the day of the month is asked",
    rows: [
      ["项目名称", "计划开工时间", "计划竣工时间"],
      ["甲", "2021.3", "2022年12月"],
      ["乙", "2021-03", "2022/6"],
      ["丙", "二〇二一年十月", "202209"],
      ["丁", "2021年4月底", "2021年4月15日"],
    ],
    answers: { given: { "day-of-month:1": "first", "day-of-month:2": "last" } },
    expected: {
      header: [1],
      rows: [
        { name: "甲", plannedStart: "2021-03-01", plannedFinish: "2022-12-31" },
        { name: "乙", plannedStart: "2021-03-01", plannedFinish: "2022-06-30" },
        { name: "丙", plannedStart: "2021-10-01", plannedFinish: "2022-09-30" },
        { name: "丁", plannedStart: "2021-04-01", plannedFinish: "2021-04-15" },
      ],
    },
  },
  {
    name: "2021.1 as a number may be October; 3/4/2021 may be April",
    rows: [
      ["项目名称", "建设起始年月", "施工许可日"],
      ["甲", 2021.1, "3/4/2021"],
      ["乙", 2021.3, "25/4/2021"],
    ],
    expected: {
      header: [1],
      questions: ["month-zero:1", "date-order:2"],
      rows: [{ name: "乙", buildFrom: "2021-03", permitOn: "2021-04-25" }],
      rejected: ["B2 reason.month-zero", "C2 reason.date-order"],
    },
  },
  {
    name: "the same answered",
    rows: [
      ["项目名称", "建设起始年月", "施工许可日"],
      ["甲", 2021.1, "3/4/2021"],
    ],
    answers: { given: { "month-zero:1": "october", "date-order:2": "month-first" } },
    expected: { header: [1], rows: [{ name: "甲", buildFrom: "2021-10", permitOn: "2021-03-04" }] },
  },
  {
    name: "serial numbers without a date format, eight digits, dates with a time",
    rows: [
      ["项目名称", "施工许可日", "开工仪式日"],
      ["甲", 44270, 20210316],
      ["乙", "2021-03-15 00:00:00", "2021.3.16"],
    ],
    expected: {
      header: [1],
      rows: [
        { name: "甲", permitOn: "2021-03-15", ceremonyOn: "2021-03-16" },
        { name: "乙", permitOn: "2021-03-15", ceremonyOn: "2021-03-16" },
      ],
    },
  },
  {
    name: "建设起止年限 with every dash",
    rows: [
      ["项目名称", "建设起止年限"],
      ["甲", "2019.3-2022.12"],
      ["乙", "2019年3月—2022年12月"],
      ["丙", "2019.03～2022.12"],
      ["丁", "2019-03至2022-12"],
      ["戊", "2021年3-12月"],
      ["己", "2022.1-2021.1"],
    ],
    expected: {
      header: [1],
      rows: [
        { name: "甲", buildFrom: "2019-03", buildTo: "2022-12" },
        { name: "乙", buildFrom: "2019-03", buildTo: "2022-12" },
        { name: "丙", buildFrom: "2019-03", buildTo: "2022-12" },
        { name: "丁", buildFrom: "2019-03", buildTo: "2022-12" },
        { name: "戊", buildFrom: "2021-03", buildTo: "2021-12" },
      ],
      rejected: ["B7 reason.span-order"],
    },
  },
  {
    name: "years alone are asked about",
    rows: [
      ["项目名称", "建设年限"],
      ["甲", "2019-2022"],
      ["乙", "2020.5-2021.6"],
    ],
    answers: { given: { "year-only:1": "whole-years" } },
    expected: {
      header: [1],
      rows: [
        { name: "甲", buildFrom: "2019-01", buildTo: "2022-12" },
        { name: "乙", buildFrom: "2020-05", buildTo: "2021-06" },
      ],
    },
  },
  {
    name: "小计 below its rows, 合计 last, and notes at the foot",
    rows: [
      ["序号", "项目名称", "总投资（万元）", "责任单位"],
      ["一、工业项目"],
      [1, "甲", 100, "经发局"],
      [2, "乙", 200, "建设局"],
      [null, "小计", 300],
      ["二、物流项目"],
      [3, "丙", 400, "郑州经开区商务局"],
      [null, "小计", 400],
      [null, "合计（3个）", 701],
      ["填表人：张三    审核人：李四"],
    ],
    merges: ["A2:D2", "A6:D6", "A10:D10"],
    expected: {
      header: [1],
      skipped: ["2 section", "5 subtotal", "6 section", "8 subtotal", "9 total", "10 note"],
      rows: [
        { name: "甲", totalInvestment: wan(100), departmentId: "d-econ" },
        { name: "乙", totalInvestment: wan(200), departmentId: "d-build" },
        { name: "丙", totalInvestment: wan(400), departmentId: "d-commerce" },
      ],
    },
  },
  {
    name: "sections with their sums above their rows",
    rows: [
      ["项目名称", "总投资（万元）", "年度计划（万元）"],
      ["总计", 600, 60],
      ["一、省重点项目（2个）", 300, 30],
      ["甲", 100, 10],
      ["乙", 200, 20],
      ["二、市重点项目（1个）", 300, 30],
      ["丙", 300, 30],
    ],
    expected: {
      header: [1],
      skipped: ["2 total", "3 subtotal", "6 subtotal"],
      rows: [
        { name: "甲", totalInvestment: wan(100), annual: wan(10) },
        { name: "乙", totalInvestment: wan(200), annual: wan(20) },
        { name: "丙", totalInvestment: wan(300), annual: wan(30) },
      ],
    },
  },
  {
    name: "line breaks and spaces in headings and names",
    rows: [
      ["项 目\n名 称", "总投资\n（万元）", "形象\n进度"],
      ["郑州经开区\n第九大街　改造", 100, "主体施工至\n 三层 "],
    ],
    answers: { given: { month: "2021-03" } },
    expected: {
      header: [1],
      rows: [
        { name: "郑州经开区第九大街改造", totalInvestment: wan(100), "progress.2021-03": "主体施工至\n三层" },
      ],
    },
  },
  {
    name: "the months of the plan below one heading, the month of the report in the title",
    rows: [
      ["2021年3月重点项目进展情况表（单位：万元）"],
      ["项目名称", "年度计划投资", "分月计划", null, null, "当月完成投资", "1—3月累计完成投资", "形象进度"],
      [null, null, "1月", "2月", "3月", null, null, null],
      ["甲", 600, 100, 200, 300, 55, 255, "基础施工"],
    ],
    merges: ["A1:H1", "A2:A3", "B2:B3", "C2:E2", "F2:F3", "G2:G3", "H2:H3"],
    expected: {
      header: [2, 3],
      rows: [
        {
          name: "甲",
          annual: wan(600),
          "planMonth.1": wan(100),
          "planMonth.2": wan(200),
          "planMonth.3": wan(300),
          "invested.2021-03": wan(55),
          investedToDate: wan(255),
          "progress.2021-03": "基础施工",
        },
      ],
    },
  },
  {
    name: "当月 without a month: asked once for the sheet",
    rows: [
      ["项目名称", "当月完成投资（万元）", "形象进度", "存在问题"],
      ["甲", 55, "基础施工", "无"],
    ],
    expected: { header: [1], questions: ["month"], rows: [{ name: "甲" }] },
  },
  {
    name: "hidden rows and columns",
    rows: [
      ["项目名称", "内部编号", "总投资（万元）"],
      ["甲", "x1", 1],
      ["乙", "x2", 2],
    ],
    shape: (sheet) => {
      sheet.getRow(3).hidden = true;
      sheet.getColumn(2).hidden = true;
    },
    expected: { header: [1], skipped: ["3 hidden"], rows: [{ name: "甲", totalInvestment: wan(1) }] },
  },
  {
    name: "hidden rows that were asked for",
    rows: [
      ["项目名称", "总投资（万元）"],
      ["甲", 1],
      ["乙", 2],
    ],
    shape: (sheet) => {
      sheet.getRow(3).hidden = true;
    },
    answers: { hiddenRows: true },
    expected: {
      header: [1],
      rows: [
        { name: "甲", totalInvestment: wan(1) },
        { name: "乙", totalInvestment: wan(2) },
      ],
    },
  },
  {
    name: "formulas with and without what they came to, and errors",
    rows: [
      ["项目名称", "总投资（万元）", "年度计划（万元）"],
      ["甲", { formula: "100+0.1+0.2", result: 100.30000000000001 }, 10],
      ["乙", { formula: "SUM(B2)" } as CellValue, 10],
      ["丙", { error: "#REF!" }, 10],
    ],
    expected: {
      header: [1],
      rows: [{ name: "甲", totalInvestment: 1_003_000, annual: wan(10) }],
      rejected: ["B3 reason.no-value", "B4 reason.error-value"],
    },
  },
  {
    name: "rich text, formats that print the unit, formats that print percentages",
    rows: [
      ["项目名称", "总投资", "年度计划（万元）", "占年度计划"],
      [{ richText: [{ text: "甲" }, { text: "工程" }] }, 12.5, 10, 0.255],
    ],
    shape: (sheet) => {
      sheet.getCell("B2").numFmt = '0.00"亿元"';
      sheet.getCell("D2").numFmt = "0.0%";
    },
    expected: {
      header: [1],
      rows: [{ name: "甲工程", totalInvestment: 1_250_000_000, annual: wan(10), yearShare: 2550 }],
    },
  },
  {
    name: "a format that shows ten thousands of what is stored is asked about",
    rows: [
      ["项目名称", "总投资（万元）"],
      ["甲", 12_340_000],
    ],
    shape: (sheet) => {
      sheet.getCell("B2").numFmt = "0!.0000";
    },
    answers: { given: { "unit:1": "yuan" } },
    expected: { header: [1], rows: [{ name: "甲", totalInvestment: 12_340_000 }] },
  },
  {
    name: "责任单位 merged over its projects, an amount merged over two",
    rows: [
      ["责任单位", "项目名称", "总投资（万元）", "项目专员"],
      ["建设局", "甲", 500, "王芳"],
      [null, "乙", null, "王芳"],
      ["商务局", "丙", 7, "王芳"],
    ],
    merges: ["A2:A3", "C2:C3"],
    expected: {
      header: [1],
      rows: [
        { departmentId: "d-build", name: "甲", totalInvestment: wan(500), officerId: "u-wang" },
        { departmentId: "d-build", name: "乙", officerId: "u-wang" },
        { departmentId: "d-commerce", name: "丙", totalInvestment: wan(7), officerId: "u-wang2" },
      ],
    },
  },
  {
    name: "the header repeated on every page, numbers below the headings, rows numbered ahead",
    rows: [
      ["序号", "项目名称", "总投资（万元）", "备注"],
      [1, 2, 3, 4],
      [1, "甲", 5],
      ["序号", "项目名称", "总投资（万元）", "备注"],
      [2, "乙", 6],
      [3],
      [4],
    ],
    expected: {
      header: [1, 2],
      skipped: ["4 header", "6 empty", "7 empty"],
      rows: [
        { name: "甲", totalInvestment: wan(5) },
        { name: "乙", totalInvestment: wan(6) },
      ],
    },
  },
  {
    name: "the form of 2018 with its fifteen columns",
    rows: [
      ["河南省重点建设项目基本情况表（单位：万元）"],
      [
        "项目名称",
        "项目类型",
        "行业类别一级分类",
        "二级分类",
        "三级分类",
        "项目进度",
        "建筑总规模",
        "起止年限",
        "总投资",
        "止上年底完成投资",
        "当月完成投资",
        "年度投资目标",
        "当年累计完成投资",
        "累计完成投资占年度目标比例(%)",
        "形象进度",
      ],
      [
        "甲",
        "工业",
        "产业转型发展",
        "工业",
        "汽车制造",
        "新开，续建（竣工）",
        "12000平方米",
        "2019.3-2022.12",
        1000,
        400,
        20,
        300,
        60,
        20,
        "主体施工",
      ],
    ],
    merges: ["A1:O1"],
    answers: { given: { month: "2021-03" } },
    expected: {
      header: [2],
      rows: [
        {
          name: "甲",
          type: "industry",
          category: "start",
          finishes: true,
          floorArea: 12_000,
          buildFrom: "2019-03",
          buildTo: "2022-12",
          totalInvestment: wan(1000),
          carryOver: wan(400),
          "invested.2021-03": wan(20),
          annual: wan(300),
          investedToDate: wan(60),
          yearShare: 2000,
          "progress.2021-03": "主体施工",
        },
      ],
    },
  },
  {
    name: "the district's form: 截至2020年底, people with phones, areas, kinds",
    rows: [
      [
        "项目代码",
        "项目名称",
        "项目级别(省/市/区)",
        "建设阶段",
        "占地面积(亩)",
        "总建筑面积(万㎡)",
        "截至2020年底累计完成投资(万元)",
        "2021年计划投资(万元)",
        "项目负责人及电话",
        "联络员",
        "联系电话",
        "包联领导",
      ],
      [
        "2101-410171-04-01-123456",
        "甲",
        "省、市重点",
        "续建（竣工）",
        "120.5",
        3.2,
        100,
        50,
        "张三 13800000000",
        "李四",
        13900000000,
        "王五 ",
      ],
      [
        "2101-410171-04-01-123457",
        "乙",
        "区",
        "续建",
        80,
        "50000平方米",
        "-",
        60,
        "张三（0371-66780000）",
        null,
        "66780001",
        null,
      ],
    ],
    expected: {
      header: [1],
      rows: [
        {
          code: "2101-410171-04-01-123456",
          name: "甲",
          level: "province",
          category: "carry",
          finishes: true,
          landMu: 121,
          floorArea: 32_000,
          carryOver: wan(100),
          annual: wan(50),
          managerName: "张三",
          managerPhone: "13800000000",
          contactName: "李四",
          contactPhone: "13900000000",
          leader: "王五",
        },
        {
          code: "2101-410171-04-01-123457",
          name: "乙",
          level: "zone",
          category: "carry",
          finishes: false,
          landMu: 80,
          floorArea: 50_000,
          annual: wan(60),
          managerName: "张三",
          managerPhone: "0371-66780000",
          contactPhone: "66780001",
        },
      ],
    },
  },
  {
    name: "what cannot be read names its cell and why",
    rows: [
      ["项目名称", "总投资（万元）", "责任单位", "项目级别", "施工许可日", "项目代码"],
      ["甲", "约500", "不存在局", "国家重点", "2021.2.30", 2.1e17],
      [null, 5, "建设局"],
      ["丙", -5, "建设局、商务局", "市", "待定"],
      ["丁", "12.5%", "建设局", "市重点", "上半年"],
    ],
    expected: {
      header: [1],
      rows: [],
      rejected: [
        "B2 reason.not-a-number",
        "C2 reason.unknown-department",
        "D2 reason.unknown-word",
        "E2 reason.no-such-day",
        "F2 reason.code-digits",
        "A3 reason.name-missing",
        "B4 reason.negative",
        "C4 reason.several-departments",
        "B5 reason.percent-for-number",
        "E5 reason.not-a-day",
      ],
    },
  },
  {
    name: "empty rows between, empty rows and columns after, formats without cells",
    rows: [["项目名称", "总投资（万元）"], [], ["甲", 1], [], [], ["乙", 2], ["  "]],
    shape: (sheet) => {
      for (let row = 8; row < 300; row++) sheet.getCell(row, 30).fill = { type: "pattern", pattern: "solid" };
    },
    expected: {
      header: [1],
      rows: [
        { name: "甲", totalInvestment: wan(1) },
        { name: "乙", totalInvestment: wan(2) },
      ],
    },
  },
  {
    name: "months already done, one column each",
    rows: [
      [
        "项目名称",
        "1月完成投资（万元）",
        "2月份完成投资（万元）",
        "2021年3月完成投资（万元）",
        "3月固定资产入库（万元）",
      ],
      ["甲", 1, 2, -3, 4],
    ],
    expected: {
      header: [1],
      rows: [
        {
          name: "甲",
          "invested.2021-01": wan(1),
          "invested.2021-02": wan(2),
          "invested.2021-03": wan(-3),
          "fixedAssets.2021-03": wan(4),
        },
      ],
    },
  },
  {
    name: "a plan whose months do not add up",
    rows: [
      [
        "项目名称",
        "年度计划（万元）",
        ...Array.from({ length: 12 }, (_, month) => `${month + 1}月计划（万元）`),
      ],
      ["甲", 120, ...Array.from({ length: 12 }, () => 10)],
      ["乙", 120, ...Array.from({ length: 12 }, () => 11)],
    ],
    expected: {
      header: [1],
      rows: [
        {
          name: "甲",
          annual: wan(120),
          ...Object.fromEntries(
            Array.from({ length: 12 }, (_, month) => [`planMonth.${month + 1}`, wan(10)]),
          ),
        },
      ],
      rejected: ["B3 reason.plan-sum"],
    },
  },
  {
    name: "no header at all",
    rows: [
      ["甲", 1],
      ["乙", 2],
    ],
    expected: { header: [], problems: ["obstacle.header"], rows: [] },
  },
];

/** The file that LibreOffice saved of this ledger. */
export const fileOf = ({ name }: Awkward): string =>
  `${name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")}.xlsx`;
