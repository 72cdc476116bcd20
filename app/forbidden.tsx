import Link from "next/link";
import { getTranslations } from "next-intl/server";

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
