import { z } from "zod";

export const backupNowInput = z.strictObject({ what: z.enum(["backup", "test"]) });
