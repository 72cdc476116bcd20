import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Awkward, awkward, fileOf } from "../../support/workbooks/awkward";
import { workbookOf } from "../../support/workbooks/make";
import { readingOf, sheetsOf, summary } from "../../support/workbooks/read";

const kept = "tests/support/workbooks/libreoffice";
const hasOffice = spawnSync("soffice", ["--version"]).status === 0;

// LibreOffice computes what nobody had computed.
const asSaved = ({ name, expected }: Awkward): Awkward["expected"] =>
  name.startsWith("formulas")
    ? {
        header: [1],
        rows: [
          { name: "甲", totalInvestment: 1_003_000, annual: 100_000 },
          { name: "乙", totalInvestment: 1_003_000, annual: 100_000 },
        ],
        rejected: ["B4 reason.error-value"],
      }
    : expected;

async function check(made: Awkward, file: string) {
  const [sheet] = await sheetsOf(new Uint8Array(readFileSync(file)));
  if (!sheet) expect.fail("no sheet");
  expect(summary(readingOf(sheet, made.answers))).toEqual({
    questions: [],
    problems: [],
    skipped: [],
    rejected: [],
    ...asSaved(made),
  });
}

test.each(awkward)("saved by LibreOffice: $name", async (made) => {
  await check(made, join(kept, fileOf(made)));
});

test("every kept workbook belongs to a ledger of the set", () => {
  expect(new Set(awkward.map(fileOf)).size).toBe(awkward.length);
  expect(awkward.filter((made) => !existsSync(join(kept, fileOf(made))))).toEqual([]);
});

test.skipIf(!hasOffice)("opened and saved by the LibreOffice of this machine", async () => {
  const folder = mkdtempSync(join(tmpdir(), "office-"));
  const some = awkward.filter((_made, index) => index % 6 === 1);
  for (const made of some) writeFileSync(join(folder, fileOf(made)), await workbookOf(made, made.sheet));
  execFileSync(
    "soffice",
    [
      "--headless",
      `-env:UserInstallation=file://${folder}/profile`,
      "--convert-to",
      "xlsx",
      "--outdir",
      join(folder, "saved"),
      ...some.map((made) => join(folder, fileOf(made))),
    ],
    { stdio: "ignore", timeout: 80_000 },
  );
  for (const made of some) await check(made, join(folder, "saved", fileOf(made)));
  rmSync(folder, { recursive: true });
});
