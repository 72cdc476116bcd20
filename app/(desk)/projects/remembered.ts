export const densities = ["compact", "normal", "roomy"] as const;
export type DensityName = (typeof densities)[number];

/** What this browser remembers of the register, in cookies, so that the first picture is already right. */
export type Remembered = { columns: string | null; density: DensityName };

const cookieOf = { columns: "register-columns", density: "register-density" } as const;

type Jar = { get(name: string): { value: string } | undefined };

export const readRemembered = (jar: Jar): Remembered => ({
  columns: jar.get(cookieOf.columns)?.value ?? null,
  density: densities.find((one) => one === jar.get(cookieOf.density)?.value) ?? "normal",
});

/** Keeps a choice for a year; null forgets it. */
export function remember(what: keyof Remembered, value: string | null) {
  const age = value === null ? 0 : 31_536_000;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in older browsers.
  document.cookie = `${cookieOf[what]}=${encodeURIComponent(value ?? "")}; path=/projects; max-age=${age}; samesite=lax`;
}
