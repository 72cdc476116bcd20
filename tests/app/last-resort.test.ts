import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import LastResort from "@/app/global-error";

const pageOf = (error: Error) => renderToStaticMarkup(createElement(LastResort, { error }));

test("when even the root failed, both languages say what was kept and what to do, with the number", () => {
  const page = pageOf(Object.assign(new Error(), { digest: "1029568700" }));
  for (const words of ["已保存的内容和本机草稿都没有受影响", "What was saved", "1029568700", "Try again"])
    expect(page).toContain(words);
  expect(pageOf(new Error())).not.toContain("编号 · Reference");
});
