import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Period } from "@/lib/domain/period";
import { can, type Permission, type User } from "@/lib/policy";
import { SingleChoice } from "../single-choice";

const more = [
  { key: "import", href: "/projects/import", permission: "ledger.import" },
  { key: "batch", href: "/projects/month", permission: "report.paste" },
  { key: "bulk", href: "/projects/bulk", permission: "project.edit" },
  { key: "unlisted", href: "/projects/unlisted", permission: "project.detail" },
] as const satisfies readonly { key: string; href: Route; permission: Permission }[];

/** What is done with the register beside reading it: a new project, and the rest in one menu. */
export async function RecordLinks({ user, period }: { user: User; period: Period }) {
  const t = await getTranslations();
  const words = {
    import: t("register.import"),
    batch: t("register.batch"),
    bulk: t("register.bulk"),
    unlisted: t("record.unlisted.title"),
  };
  const offered = more.filter(({ permission }) => can(user, permission));
  return (
    <>
      {offered.length > 0 && (
        <SingleChoice
          className="no-print"
          label={t("register.more")}
          choices={offered.map(({ key, href }) => ({
            key,
            label: words[key],
            href: `${href}?period=${period}`,
            on: false,
          }))}
        />
      )}
      {can(user, "project.edit") && (
        <Link className="button button-main no-print" href="/projects/new" prefetch={false}>
          {t("record.newTitle")}
        </Link>
      )}
    </>
  );
}
