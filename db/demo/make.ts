import { hashPassword } from "@/db/passwords";
import type { Store } from "@/db/types";
import type { Day } from "@/lib/domain/day";
import { loadDemo } from "./load";
import { demoPassword } from "./password";

/** The demo year with its accounts, ready to sign in. */
export const makeDemo = async (store: Store, today?: Day): Promise<void> =>
  loadDemo(store, await hashPassword(demoPassword), today);
