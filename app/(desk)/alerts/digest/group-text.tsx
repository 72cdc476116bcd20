import { getTranslations } from "next-intl/server";
import { digestNames, sayIn } from "@/app/_digest/names";
import { digestMessages, pasted } from "@/app/_digest/text";
import type { Locale } from "@/app/_server/i18n";
import { readEnvironment } from "@/db/env";
import { store } from "@/db/store";
import { CopyText } from "./copy-text";
import type { LoadedDigest } from "./load";

async function messagesIn(locale: Locale, { rows, digest, department }: LoadedDigest) {
  if (!digest) return [];
  const env = readEnvironment();
  return digestMessages(rows, {
    day: digest.id,
    department,
    say: sayIn(locale),
    names: await digestNames(store(), locale),
    room: pasted,
    link: env.originGiven ? `${env.origin}/alerts/digest?day=${digest.id}` : null,
  });
}

/** What is pasted into the WeChat group, and the same in English beside it. */
export async function GroupText({ loaded }: { loaded: LoadedDigest }) {
  const t = await getTranslations("digest");
  const chinese = await messagesIn("zh-CN", loaded);
  const english = await messagesIn("en", loaded);
  if (chinese.length === 0) return null;
  return (
    <section className="panel stack no-print" aria-labelledby="group-text">
      <h2 id="group-text">{t("groupText")}</h2>
      <p className="soft">{t("groupHint", { count: chinese.length })}</p>
      {chinese.map((text, at) => (
        <CopyText
          key={text}
          text={text}
          main={at === 0}
          lang="zh-CN"
          label={chinese.length === 1 ? t("message") : t("messageOf", { number: at + 1, of: chinese.length })}
        />
      ))}
      <details>
        <summary>{t("english")}</summary>
        {english.map((text, at) => (
          <CopyText key={text} text={text} lang="en" label={t("englishOf", { number: at + 1 })} />
        ))}
      </details>
    </section>
  );
}
