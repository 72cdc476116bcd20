import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { readLedger } from "@/db/problem-reading";
import { store } from "@/db/store";
import type { Day } from "@/lib/domain/day";
import { problemOverdue } from "@/lib/domain/problem";
import { problemsHref } from "../problems/addresses";

/** The open problems of others that wait for this department. */
export async function Concerned({ departmentId, today }: { departmentId: string; today: Day }) {
  const open = (await readLedger(store())).filter(
    ({ departments, state }) =>
      departments.includes(departmentId) && (state === "open" || state === "coordinating"),
  );
  if (open.length === 0) return null;
  const t = await getTranslations("problem");
  const overdue = open.filter((entry) => problemOverdue(entry, today) > 0).length;
  return (
    <p className="notice no-print">
      <Link
        href={problemsHref({ concerned: departmentId, state: ["open", "coordinating"] })}
        prefetch={false}
      >
        {t("concernUs", { count: open.length, overdue })}
      </Link>
    </p>
  );
}
