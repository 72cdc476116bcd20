import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { z } from "zod";
import { daySchema } from "@/lib/inputs/time";

/** A variable of the environment that cannot be used, in a sentence for whoever started the program. */
export class EnvironmentError extends Error {}

const secret = z.string().min(32, "至少32个字符 (at least 32 characters)").optional();
const switched = z.enum(["0", "1"], "只能是0或1 (0 or 1)").transform((value) => value === "1");

const variables = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATA_DIR: z.string().min(1).default("./data"),
  DEMO: switched.default(true),
  DEMO_DATE: daySchema.optional(),
  DEMO_PUBLIC: switched.default(false),
  NEXTAUTH_SECRET: secret,
  AUDIT_KEY: secret,
  ORIGIN: z.url("须为完整网址，如 https://targets.example.cn (a full address)").optional(),
  ALLOW_INSECURE_HTTP: switched.default(false),
  AUTO_BACKUP: switched.default(true),
});

const isLoopback = (host: string) =>
  host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));

/** The only reader of the environment. @throws EnvironmentError naming the variable and what it must be. */
export function readEnvironment(source: Record<string, string | undefined> = process.env) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new EnvironmentError(`环境变量 ${issue?.path.join(".")} 无效 (invalid): ${issue?.message}`);
  }
  const {
    PORT,
    HOST,
    DATA_DIR,
    DEMO,
    DEMO_DATE,
    DEMO_PUBLIC,
    NEXTAUTH_SECRET,
    AUDIT_KEY,
    ORIGIN,
    ALLOW_INSECURE_HTTP,
    AUTO_BACKUP,
  } = parsed.data;
  const dataDir = resolve(DATA_DIR);
  const loopback = isLoopback(HOST);
  return {
    port: PORT,
    host: HOST,
    loopback,
    dataDir,
    databaseFile: join(dataDir, "zone.db"),
    demo: DEMO,
    demoDate: DEMO_DATE,
    demoPublic: DEMO_PUBLIC,
    nextAuthSecret: NEXTAUTH_SECRET,
    auditKey: AUDIT_KEY,
    origin: ORIGIN ? new URL(ORIGIN).origin : `http://${HOST.includes(":") ? `[${HOST}]` : HOST}:${PORT}`,
    originGiven: ORIGIN !== undefined,
    insecureHttp: ALLOW_INSECURE_HTTP,
    autoBackup: AUTO_BACKUP,
    /** Behind TLS always; on a plain loopback host never, so that every browser can sign in there. */
    secureCookie: ORIGIN?.startsWith("https:") || (!loopback && !ALLOW_INSECURE_HTTP),
  };
}

export type Environment = ReturnType<typeof readEnvironment>;
export type Secrets = {
  nextAuthSecret: string;
  auditKey: string;
  /** Under it lie the passwords of channels; a copy of the database alone opens nobody's door. */
  channelKey: string;
};

const fresh = () => randomBytes(32).toString("base64url");
const keptSecrets = z.object({
  nextAuthSecret: z.string().min(32),
  auditKey: z.string().min(32),
  channelKey: z.string().min(32).optional(),
});

/** The secrets of a data folder: the given ones, else those kept in its file, made at the first start (mode 0600). */
export function readSecrets(env: Environment): Secrets {
  const file = join(env.dataDir, "secrets.json");
  if (!existsSync(file)) {
    mkdirSync(env.dataDir, { recursive: true, mode: 0o700 });
    const made = { nextAuthSecret: fresh(), auditKey: fresh(), channelKey: fresh() };
    writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600, flag: "wx" });
  }
  const kept = keptSecrets.parse(JSON.parse(readFileSync(file, "utf8")));
  const channelKey = kept.channelKey ?? addKey(file, kept);
  return {
    nextAuthSecret: env.nextAuthSecret ?? kept.nextAuthSecret,
    auditKey: env.auditKey ?? kept.auditKey,
    channelKey,
  };
}

// A folder of an older release has no key for channels yet.
function addKey(file: string, kept: z.output<typeof keptSecrets>): string {
  const channelKey = fresh();
  writeFileSync(`${file}.new`, JSON.stringify({ ...kept, channelKey }, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return channelKey;
}
