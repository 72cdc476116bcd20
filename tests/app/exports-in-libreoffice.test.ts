import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { GET as exportProjects } from "@/app/(desk)/projects/export/route";
import { makePermitDesk } from "../support/permit-desk";
import { asUser } from "../support/request";
import { plainValue, readWorkbook } from "../support/workbook";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

/** The office program with its part for tables; without that part it opens letters only. */
function findOffice(): string | null {
  for (const name of ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice"]) {
    if (!existsSync(name)) continue;
    if (existsSync(join(dirname(realpathSync(name)), "libsclo.so"))) return name;
  }
  return null;
}

const office = findOffice();
const name = office ? "in LibreOffice" : "NOT RUN: no LibreOffice with its tables on this machine";

describe.skipIf(!office)(name, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "office-"));
    return () => rmSync(folder, { recursive: true });
  });
  const save = (file: string, to: string) => {
    if (!office) throw new Error("no office");
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync(
      office,
      ["--headless", profile, "--convert-to", to, "--outdir", join(folder, "saved"), file],
      {
        stdio: "ignore",
        timeout: 100_000,
      },
    );
  };

  test.each(["list&group=department", "ledger", "form2018", "monthly&basis=original"])(
    "the form %s opens, prints, and comes back with the same numbers, texts and sums",
    async (form) => {
      const desk = await makePermitDesk();
      await asUser(desk.store, desk.officer.id);
      const answer = await exportProjects(
        new Request(`http://127.0.0.1:3000/projects/export?period=2021-04&form=${form}`),
      );
      const [own, file] = [Buffer.from(await answer.arrayBuffer()), join(folder, "sheet.xlsx")];
      writeFileSync(file, own);
      save(file, "xlsx");
      const [before, after] = [
        await readWorkbook(own),
        await readWorkbook(readFileSync(join(folder, "saved", "sheet.xlsx"))),
      ];
      const { sheet } = after;
      before.sheet.eachRow((row, line) => {
        row.eachCell((cell, column) => {
          const there = sheet.getCell(line, column);
          // What is empty may come back as nothing, a sum calculated anew may differ in its last digit.
          const [a, b] = [plainValue(cell) || null, plainValue(there) || null];
          const at = `${cell.address} ${form}`;
          if (typeof a === "number") expect(Number(b), at).toBeCloseTo(a, 8);
          else expect([at, b]).toEqual([at, a]);
          expect([at, there.formula ?? null]).toEqual([at, cell.formula ?? null]);
        });
      });
      expect(after.origin).toEqual(before.origin);
      save(file, "pdf");
      const pdf = readFileSync(join(folder, "saved", "sheet.pdf"), "latin1");
      // A3 landscape in points.
      const [, width = "", height = ""] = pdf.match(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/) ?? [];
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([1191, 842]);
    },
  );
});
