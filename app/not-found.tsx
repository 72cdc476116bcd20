import Link from "next/link";
import { getTranslations } from "next-intl/server";

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
