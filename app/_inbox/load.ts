import "server-only";
import { cache } from "react";
import { businessDay } from "@/app/_server/as-of";
import { store } from "@/db/store";
import { readWork } from "@/db/worklist";
import type { User } from "@/lib/policy";

/** What waits for this person, once a page: the header, a home page and the inbox tell the same. */
export const loadWork = cache(async (user: User) => readWork(store(), user, await businessDay()));
