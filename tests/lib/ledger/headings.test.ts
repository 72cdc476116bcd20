import { expect, test } from "vitest";
import { fieldOfHeading } from "@/lib/ledger/heading-words";
import { monthOfTitle, recognise, yearOfTitle } from "@/lib/ledger/recognise";
import { areaUnitWithin, unitOfTitle, unitWithin } from "@/lib/ledger/units";

// The column order of the zone's own ledger, and what other offices write for the same.
test.each([
  ["序号", "sequence"],
  ["项目名称", "name"],
  ["项目代码", "code"],
  ["项目级别(省/市/区/省市)", "level"],
  ["双十类别", "derived"],
  ["项目类别", "type"],
  ["行业类别(一/二/三级)", "industry"],
  ["建设性质", "nature"],
  ["进度类别", "category"],
  ["建设地点(所属办事处)", "subdistrict"],
  ["建设规模及主要内容", "content"],
  ["占地面积(亩)", "landMu"],
  ["总建筑面积(万㎡)", "floorArea"],
  ["建设起止年限(2019.3-2022.12)", "buildYears"],
  ["总投资(万元)", "totalInvestment"],
  ["总投资万元", "totalInvestment"],
  ["止上年底累计完成投资(万元)", "carryOver"],
  ["截至2020年底累计完成投资", "carryOver"],
  ["截止2020年12月底累计完成投资", "carryOver"],
  ["截至2021年2月底累计完成投资", null],
  ["本年度计划投资(万元)", "annual"],
  ["2021年度计划投资（亿元）", "annual"],
  ["2020年计划投资", null],
  ["当月完成投资(万元)", "invested"],
  ["3月完成投资", "invested 2021-03"],
  ["2021年3月份完成投资（万元）", "invested 2021-03"],
  ["1—X月累计完成投资(万元)", "investedToDate"],
  ["1-3月累计完成投资", "investedToDate"],
  ["占年度计划(%)", "yearShare"],
  ["较序时(百分点)", "straightGap"],
  ["自开工累计完成投资(万元)", "investedSinceStart"],
  ["当月固定资产入库", "fixedAssets"],
  ["累计固定资产入库(万元)", "fixedAssetsToDate"],
  ["计划开工(年月)", "plannedStart"],
  ["实际开工", "actualStart"],
  ["计划竣工", "plannedFinish"],
  ["实际竣工", "actualFinish"],
  ["形象进度", "progress"],
  ["下步计划", "nextSteps"],
  ["存在问题", "problem"],
  ["需协调事项(涉及部门/期望解决时间/协商解决时间)", "derived"],
  ["六证办理情况", "permits"],
  ["项目业主", "owner"],
  ["责任单位(分管局委)", "departmentId"],
  ["服务单位/代办单位", "serviceUnit"],
  ["包联领导", "leader"],
  ["责任人/首席服务员", "responsiblePerson"],
  ["项目负责人+电话", "manager"],
  ["联络员+电话", "contact"],
  ["总包单位负责人+电话", "contractor"],
  ["备注", "remarks"],
  ["今年计划投资", "annual"],
  ["今年累计完成投资", "investedToDate"],
  ["计划开工时间", "plannedStart"],
  ["1月计划投资（万元）", "planMonth 1"],
  ["Total investment (RMB 10,000)", "totalInvestment"],
  ["联系人电话号码", "contactPhone"],
  ["土建工程", null],
  ["", null],
])("%s", (heading, expected) => {
  const { field, month } = recognise([heading], 2021);
  expect(field && month ? `${field} ${month}` : field).toBe(expected);
});

test.each([
  [["年度计划分解", "3月"], "planMonth 3"],
  [["2021年各月完成投资", "三月"], "invested 2021-03"],
  [["固定资产入库", "3月"], "fixedAssets 2021-03"],
  [["联系方式", "项目负责人"], "manager"],
  [["项目负责人", "电话"], "manager"],
  [["总投资", "（万元）"], "totalInvestment"],
  [["3月"], null],
  [["开工", "计划"], "plannedStart"],
  [["开工", "实际"], "actualStart"],
  [["竣工", "计划"], "plannedFinish"],
  [["固定资产入库", "当月"], "fixedAssets"],
  [["固定资产入库", "累计"], "fixedAssetsToDate"],
  [["六证办理情况", "施工许可"], "permits"],
  [["需协调事项", "涉及部门"], "problemDepartments"],
  [["4月", "调整后计划"], "planMonth 4"],
  [["3月", "完成"], "invested 2021-03"],
  [["累计", "调整后计划"], "derived"],
  [["累计", "占累计计划"], "derived"],
  [["Start of works", "Planned"], "plannedStart"],
  [["Completion", "Actual"], "actualFinish"],
  [["Contact", "Name"], "contactName"],
  [["Contact", "Phone"], "contactPhone"],
  [["The six permits", "Construction"], "permits"],
  [["Plan of the year"], "annual"],
  [["Done, months 1 to 3"], "investedToDate"],
  [["Floor area (10 000 m²)"], "floorArea"],
  [["Against straight line (pp)"], "straightGap"],
])("%s one below the other", (path, expected) => {
  const { field, month } = recognise(path, 2021);
  expect(field && month ? `${field} ${month}` : field).toBe(expected);
});

test("every heading of the list is recognised as what it is listed for", () => {
  const other = [...fieldOfHeading].filter(([word, field]) => {
    const found = recognise([word], 2021);
    return found.field !== field && found.certainty === "exact";
  });
  expect(other).toEqual([]);
});

test("titles name months, years and units", () => {
  expect(monthOfTitle("郑州经开区2021年3月重点项目进展情况表", 2021)).toBe("2021-03");
  expect(monthOfTitle("2021年1—3月重点项目完成情况", 2021)).toBe("2021-03");
  expect(monthOfTitle("（截至3月底）", 2021)).toBe("2021-03");
  expect(monthOfTitle("2021年重点项目台账", 2021)).toBeNull();
  expect(yearOfTitle("2021年重点项目")).toBe(2021);
  expect(unitOfTitle("单位：万元")).toBe("wan");
  expect(unitOfTitle("金额单位:亿元、亩")).toBe("yi");
  expect(unitOfTitle("（万元）")).toBe("wan");
  expect(unitOfTitle("Unit: 10 000 yuan")).toBe("wan");
  expect(areaUnitWithin("Floor area (10 000 m²)")).toBe("wan-sqm");
  expect(areaUnitWithin("总建筑面积（㎡）")).toBe("sqm");
  expect(areaUnitWithin("用地（亩）")).toBe("mu");
  expect(unitOfTitle("填报单位：建设局")).toBeNull();
  expect(unitWithin("总投资（亿元）")).toBe("yi");
  expect(unitWithin("合同额（万美元）")).toBeNull();
  expect(unitWithin("总投资")).toBeNull();
});
