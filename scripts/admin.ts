import { randomBytes } from "node:crypto";
import { system } from "@/db/act";
import { commit } from "@/db/commit";
import { hashPassword } from "@/db/passwords";
import { addUser, listUsers } from "@/db/people";
import { dayOfInstant } from "@/lib/domain/day";
import { CommandError, openDatabase, readArguments, run } from "./open";

/** `npm run admin -- create [--username admin] [--name 管理员]`: the first administrator, with a one-time password. */
await run(async () => {
  const [command, ...rest] = process.argv.slice(2);
  if (command !== "create")
    throw new CommandError("用法 (usage): npm run admin -- create [--username admin] [--name 管理员]");
  const { username = "admin", name = "系统管理员" } = readArguments(["username", "name"], rest);
  const store = openDatabase();
  try {
    if ((await listUsers(store.read)).some((user) => user.role === "admin" && !user.disabled))
      throw new CommandError("已有管理员 (there is an administrator already)。");
    const password = randomBytes(12).toString("base64url");
    const hash = await hashPassword(password);
    const at = Date.now();
    const today = dayOfInstant(at);
    const values = { id: `u-${username}`, username, name, role: "admin", departmentId: "office" } as const;
    await commit(store, { actor: system, verb: "user.create", day: today, at }, (tx) =>
      addUser(tx, { ...values, mustChangePassword: true, passwordExpiresAt: at + 72 * 3_600_000 }, hash),
    );
    console.log(`用户名 (user name): ${username}\n一次性口令 (one-time password, 72h): ${password}`);
  } finally {
    store.close();
  }
});
