import { expect, test } from "vitest";
import { likeness } from "@/lib/domain/likeness";

test.each([
  ["新能源汽车热管理系统项目", "新能源汽车热管理系统", 0.9, 1],
  ["卫华集团研发及高端制造产业园", "卫华集团高端制造产业园二期", 0.6, 0.95],
  ["中兴5G", "上汽云计算中心", 0, 0],
  ["", "", 0, 0],
  ["A b-C", "abc", 1, 1],
])("%s and %s", (a, b, least, most) => {
  expect(likeness(a, b)).toBeGreaterThanOrEqual(least);
  expect(likeness(a, b)).toBeLessThanOrEqual(most);
  expect(likeness(b, a)).toBe(likeness(a, b));
});
