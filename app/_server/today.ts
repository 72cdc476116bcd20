import "server-only";

/** The real instant: sessions, lock-out and the audit use it; rules and alerts use the business day. */
export const now = (): number => Date.now();
