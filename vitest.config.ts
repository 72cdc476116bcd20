import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const resolve = { alias: { "@": here("."), "server-only": here("tests/support/empty.ts") } };

// Only what hangs is stopped: how fast something is is measured by the bench.
const patience = { testTimeout: 400_000, hookTimeout: 400_000 };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: "lib",
          include: ["tests/lib/**/*.test.ts"],
          environment: "node",
          // What is pure cannot leave anything behind: its files share one loading of the modules.
          isolate: false,
          ...patience,
        },
      },
      {
        resolve,
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/e2e/**", "tests/lib/**"],
          environment: "node",
          globalSetup: "tests/support/scratch.ts",
          ...patience,
        },
      },
      {
        resolve,
        test: {
          name: "browser",
          include: ["tests/e2e/**/*.test.ts"],
          environment: "node",
          globalSetup: "tests/e2e/server.ts",
          ...patience,
          // A page follows when it can: two browsers and their servers share the machine.
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
