import Link from "next/link";
import { getTranslations } from "next-intl/server";

/** What those who keep the register need beside it. */
export async function RecordLinks() {
  const t = await getTranslations("record");
  return (
    <>
      <Link className="button no-print" href="/projects/unlisted" prefetch={false}>
        {t("unlisted.title")}
      </Link>
      <Link className="button button-main no-print" href="/projects/new" prefetch={false}>
        {t("newTitle")}
      </Link>
    </>
  );
}
