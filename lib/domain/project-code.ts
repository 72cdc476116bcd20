const shape = /^(\d{4})-(\d{6})-\d{2}-\d{2}-\d{6}$/;

/** Blanks, full-width signs and other dashes out, and the dashes that someone left away put in. */
export function tidyCode(typed: string): string {
  const plain = typed
    .normalize("NFKC")
    .replace(/[‐-―−]/g, "-")
    .replace(/\s/g, "");
  const digits = /^(\d{4})(\d{6})(\d{2})(\d{2})(\d{6})$/.exec(plain);
  return digits ? digits.slice(1).join("-") : plain;
}

/**
 * Whether a project code has one of its two forms: since November 2020 it begins with year and month, before with the
 * year 2015–2020; 15 to 20 is never a month, so the two cannot be taken for each other. Source: GB/T 40058-2021.
 */
export function isProjectCode(code: string): boolean {
  const [, time = ""] = shape.exec(code) ?? [];
  if (time === "") return false;
  const [first, last] = [Number(time.slice(0, 2)), Number(time.slice(2))];
  return (last >= 1 && last <= 12 && first >= 20) || (first === 20 && last >= 15 && last <= 20);
}

/** A code of another city than Zhengzhou (4101xx): worth a second look, no mistake. */
export const isFromElsewhere = (code: string): boolean =>
  isProjectCode(code) && !(shape.exec(code)?.[2] ?? "").startsWith("4101");
