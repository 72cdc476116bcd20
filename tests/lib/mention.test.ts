import { expect, test } from "vitest";
import { matchingPeople, meantIn, mentionAt, mentionParts, withMention } from "@/lib/mention";

const person = (id: string, name: string, pinyin: string, initials: string) => ({
  id,
  name,
  pinyin,
  initials,
  department: "建设局",
});
const people = [
  person("1", "张伟", "zhangwei", "zw"),
  person("2", "张伟", "zhangwei", "zw"),
  person("3", "张伟明", "zhangweiming", "zwm"),
  person("4", "李宁", "lining", "ln"),
];

test("a name is being typed after an @ that ends at the caret", () => {
  expect(mentionAt("请@张", 3)).toEqual({ at: 1, typed: "张" });
  expect(mentionAt("请@", 2)).toEqual({ at: 1, typed: "" });
  expect(mentionAt("请@张 看", 5)).toBeNull();
  expect(mentionAt("没有", 2)).toBeNull();
});

test("people are found by name, pinyin and initials", () => {
  const ids = (typed: string) => matchingPeople(people, typed).map(({ id }) => id);
  expect(ids("宁")).toEqual(["4"]);
  expect(ids("zhangweim")).toEqual(["3"]);
  expect(ids("LN")).toEqual(["4"]);
  expect(ids("xx")).toEqual([]);
});

test("a choice takes the place of what was typed, and the caret stands behind it", () => {
  expect(withMention("请@li看", 4, 1, "李宁")).toEqual({ text: "请@李宁 看", caret: 5 });
});

test("at each @ the longest name is meant; a name that several share means who was picked", () => {
  expect(meantIn("@张伟明 和@李宁", people, [])).toEqual(["3", "4"]);
  expect(meantIn("@张伟 看", people, [])).toEqual([]);
  expect(meantIn("@张伟 看", people, ["2"])).toEqual(["2"]);
  expect(meantIn("名字删了", people, ["2"])).toEqual([]);
});

test("the names of those meant stand apart and the text is complete", () => {
  const parts = mentionParts("请@张伟明 看，@李宁", ["张伟", "张伟明"]);
  expect(parts.map(({ text }) => text).join("")).toBe("请@张伟明 看，@李宁");
  expect(parts.filter(({ meant }) => meant).map(({ text }) => text)).toEqual(["@张伟明"]);
});
