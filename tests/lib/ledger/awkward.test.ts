import { expect, test } from "vitest";
import { awkward } from "../../support/workbooks/awkward";
import { workbookOf } from "../../support/workbooks/make";
import { readingOf, sheetsOf, summary } from "../../support/workbooks/read";

test.each(awkward)("$name", async (made) => {
  const [sheet] = await sheetsOf(await workbookOf(made, made.sheet));
  if (!sheet) expect.fail("no sheet");
  const found = summary(readingOf(sheet, made.answers));
  expect(found).toEqual({ questions: [], problems: [], skipped: [], rejected: [], ...made.expected });
});
