import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return { title: t("forbiddenTitle"), description: t("forbiddenText") };
}

/** The answer 403: a sentence on who may, and the way back. */
export default async function Forbidden() {
  const [t, failure] = await Promise.all([getTranslations("common"), getTranslations("failure")]);
  return (
    <section className="empty">
      <h1>{t("forbiddenTitle")}</h1>
      <p>{t("forbiddenText")}</p>
      <Link className="button button-main" href="/">
        {failure("home")}
      </Link>
    </section>
  );
}
