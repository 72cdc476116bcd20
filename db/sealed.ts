import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const keyOf = (secret: string) =>
  Buffer.from(hkdfSync("sha256", secret, "", "zone-targets channels", 32) as ArrayBuffer);

/** AES-256-GCM under a secret of the data folder; bound to whose it is, so that it cannot be moved to another row. */
export function seal(secret: string, text: string, whose: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(secret), nonce).setAAD(Buffer.from(whose));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** What was sealed; null when the secret is another one, or somebody changed or moved it. */
export function unseal(secret: string, sealed: string, whose: string): string | null {
  const all = Buffer.from(sealed, "base64url");
  try {
    const cipher = createDecipheriv("aes-256-gcm", keyOf(secret), all.subarray(0, 12), { authTagLength: 16 })
      .setAAD(Buffer.from(whose))
      .setAuthTag(all.subarray(12, 28));
    return Buffer.concat([cipher.update(all.subarray(28)), cipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
