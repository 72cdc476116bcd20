import { expect, test } from "vitest";
import { bulletinWord } from "@/app/(desk)/bulletin/_word/bulletin-word";
import { readBulletinContent } from "@/db/bulletin-content";
import { composeBulletin, undrafted } from "@/lib/bulletin/document";
import { day } from "@/lib/domain/day";
import { period } from "@/lib/domain/period";
import { unzip, wordText } from "../support/word";
import { makeWorld, today } from "../support/world";

test("the paper has the layout of an official document and says what the bulletin says", async () => {
  const { store } = await makeWorld();
  const content = await readBulletinContent(store.read, period("2021-03"), today);
  const drafted = { ...undrafted, number: 2, office: { name: "项目办", english: "Office" } };
  const document = composeBulletin(content, { ...drafted, date: day("2021-04-20") }, "zh-CN");
  const bytes = await bulletinWord(document, "无");
  const text = wordText(bytes);
  for (const section of document.sections)
    for (const block of section.blocks)
      if (block.kind === "paragraph") expect(text).toContain(block.spans.map((span) => span.text).join(""));
  for (const part of [
    "征求意见稿",
    "2021年第2期",
    document.title,
    "附件：1. 分部门完成情况表",
    "2021年4月20日",
  ])
    expect(text).toContain(part);
  const parts = unzip(bytes);
  const xml = parts.get("word/document.xml")?.toString() ?? "";
  // A4 with 37, 26, 35 and 28 mm; 3号 on a fixed pitch of 28.95 pt, two characters in.
  const layout = [
    '<w:pgSz w:w="11906" w:h="16838"',
    '<w:pgMar w:top="2097" w:right="1474" w:bottom="1984" w:left="1587"',
    'w:line="579" w:lineRule="exact"',
    'w:firstLineChars="200"',
    "方正小标宋简体",
    "仿宋_GB2312",
    "黑体",
    "楷体_GB2312",
  ];
  expect(layout.filter((part) => !xml.includes(part))).toEqual([]);
  const footers = [...parts]
    .filter(([name]) => /^word\/footer/.test(name))
    .map(([, part]) => part.toString());
  expect(footers).toHaveLength(2);
  expect(footers.every((footer) => footer.includes("PAGE") && footer.includes("—"))).toBe(true);
  expect([...parts.keys()].some((name) => /charts\/chart/.test(name))).toBe(true);
});
