import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const resolve = { alias: { "@": here("."), "server-only": here("tests/support/empty.ts") } };

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
          testTimeout: 90_000,
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
          testTimeout: 90_000,
        },
      },
      {
        resolve,
        test: {
          name: "browser",
          include: ["tests/e2e/**/*.test.ts"],
          environment: "node",
          globalSetup: "tests/e2e/server.ts",
          testTimeout: 180_000,
          hookTimeout: 120_000,
          // A page follows when it can: two browsers and their servers share the machine.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
