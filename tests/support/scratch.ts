import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** A folder of this run, which its test files share. */
    scratch: string;
  }
}

export default function setup(project: TestProject) {
  const scratch = mkdtempSync(join(tmpdir(), "scratch-"));
  project.provide("scratch", scratch);
  return () => rmSync(scratch, { recursive: true, force: true });
}
