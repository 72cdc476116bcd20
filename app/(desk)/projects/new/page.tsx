import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { yearOf } from "@/lib/domain/period";
import { can } from "@/lib/policy";
import { draftOf } from "../_record/draft";
import { loadOffered } from "../_record/load";
import { RecordWords } from "../_record/provider";
import { RecordForm } from "../_record/record-form";
import { addRecord } from "../record-actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("record"))("newTitle") };
}

/** A new project: it is listed in this year from a period that is not locked yet. */
export default async function Page() {
  const user = await requireUser("project.edit");
  const [t, offered] = [await getTranslations(), await loadOffered()];
  const mayMove = can(user, "project.move");
  const own = {
    departmentId: mayMove ? "" : user.departmentId,
    officerId: user.role === "officer" ? user.id : "",
  };
  const { today, ...lists } = offered;
  return (
    <>
      <p className="crumbs no-print">
        <Link href="/projects">{t("register.plainTitle")}</Link>
      </p>
      <PageTitle title={t("record.newTitle")} note={t("record.newNote", { year: yearOf(today) })} />
      <RecordWords>
        <RecordForm
          action={addRecord}
          userId={user.id}
          projectId=""
          year={yearOf(today)}
          stored={draftOf({}, { ...own, level: "zone", carryOver: 0 })}
          seen={0}
          yearSeen={0}
          annualPlan={0}
          mayMove={mayMove}
          {...lists}
        />
      </RecordWords>
    </>
  );
}
