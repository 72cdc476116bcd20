/** How passwords must be, how often they may be guessed, and how long a sign-in lasts. 0 switches a rule off. */
export type AccessRules = {
  /** Characters at least. */
  minLength: number;
  /** How many of the four kinds (capitals, small letters, digits, signs) must occur. */
  kinds: number;
  /** After so many days a password must be changed. */
  maxAgeDays: number;
  /** How many of the last passwords may not come back. */
  history: number;
  /** So many wrong passwords for one account from one address lock it there … */
  failures: number;
  /** … for so many minutes. */
  lockMinutes: number;
  /** A sign-in ends after so many minutes without use, after so many hours, and the oldest beyond so many. */
  idleMinutes: number;
  absoluteHours: number;
  atOnce: number;
};
export type AccessRule = keyof AccessRules;

/** What each may be. The longest sign-in is also the life of the cookie. */
export const accessBounds: Record<AccessRule, { min: number; max: number }> = {
  minLength: { min: 8, max: 64 },
  kinds: { min: 0, max: 4 },
  maxAgeDays: { min: 0, max: 365 },
  history: { min: 0, max: 24 },
  failures: { min: 3, max: 10 },
  lockMinutes: { min: 5, max: 120 },
  idleMinutes: { min: 5, max: 240 },
  absoluteHours: { min: 1, max: 24 },
  atOnce: { min: 1, max: 10 },
};
export const accessRules = Object.keys(accessBounds) as readonly AccessRule[];

/** As shipped: long, never guessable, no forced rotation (OWASP ASVS 5, V6.2). */
export const usualAccess: AccessRules = {
  minLength: 12,
  kinds: 0,
  maxAgeDays: 0,
  history: 0,
  failures: 5,
  lockMinutes: 15,
  idleMinutes: 30,
  absoluteHours: 12,
  atOnce: 3,
};

/** 等保三级 as its assessors ask (GB/T 22239-2019, 8.1.4.1): complexity, a change every 90 days, lock-out, time-out. */
export const classifiedAccess: AccessRules = {
  ...usualAccess,
  kinds: 3,
  maxAgeDays: 90,
  history: 5,
  lockMinutes: 30,
};

export const accessPresets = { usual: usualAccess, classified: classifiedAccess } as const;
export type AccessPreset = keyof typeof accessPresets;

const same = (a: AccessRules, b: AccessRules) => accessRules.every((rule) => a[rule] === b[rule]);

/** Which preset the rules are; null when somebody has set them one by one. */
export const presetOf = (rules: AccessRules): AccessPreset | null =>
  (Object.keys(accessPresets) as AccessPreset[]).find((name) => same(accessPresets[name], rules)) ?? null;

/** The rules that are outside their bounds or no whole number. */
export const wrongAccess = (rules: AccessRules): AccessRule[] =>
  accessRules.filter((rule) => {
    const { min, max } = accessBounds[rule];
    return !Number.isInteger(rules[rule]) || rules[rule] < min || rules[rule] > max;
  });

const dayLength = 86_400_000;

/**
 * Whether a password is too old at an instant (epoch ms). One whose day nobody noted counts from when the rules came
 * into force, so that switching them on does not stop everybody at once.
 */
export const isAged = (
  rules: Pick<AccessRules, "maxAgeDays">,
  changedAt: number | null,
  since: number,
  at: number,
): boolean => rules.maxAgeDays > 0 && at >= (changedAt ?? since) + rules.maxAgeDays * dayLength;
