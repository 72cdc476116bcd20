import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("failure"))("missingTitle") };
}

/** The answer 404: nothing is here, and the way back. */
export default async function NotFound() {
  const t = await getTranslations("failure");
  return (
    <section className="empty">
      <h1>{t("missingTitle")}</h1>
      <p>{t("missingText")}</p>
      <Link className="button button-main" href="/">
        {t("home")}
      </Link>
    </section>
  );
}
