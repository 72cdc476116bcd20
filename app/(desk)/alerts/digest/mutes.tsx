import { getTranslations } from "next-intl/server";
import type { MuteRow } from "@/db/mutes";
import { can, type User } from "@/lib/policy";
import style from "./digest.module.css";
import { MuteForm } from "./mute-form";
import { Unmute } from "./unmute";

type Props = { user: User; mutes: readonly MuteRow[]; today: string; people: ReadonlyMap<string, string> };

/** What is muted, by whom, until when and why; nothing is muted without being seen here. */
export async function Mutes({ user, mutes, today, people }: Props) {
  const [t, rule] = [await getTranslations("digest"), await getTranslations("alert.rule")];
  const mayMute = can(user, "digest.mute");
  if (!mayMute && mutes.length === 0) return null;
  const mayLift = ({ userId }: MuteRow) =>
    userId === null ? can(user, "digest.mute-zone") : mayMute && userId === user.id;
  return (
    <section className="panel stack no-print" aria-labelledby="mutes">
      <h2 id="mutes">{t("mutes")}</h2>
      <p className="soft">{t("mutesHint")}</p>
      {mutes.length > 0 && (
        <ul className={style.items}>
          {mutes.map((mute) => (
            <li key={mute.id} className="line">
              <span>
                <strong>{rule(mute.topic)}</strong>{" "}
                {t("muteLine", {
                  scope: mute.userId === null ? t("scopeZone") : t("scopeOwn"),
                  until: mute.until,
                  reason: mute.reason,
                  who: people.get(mute.enteredBy) ?? "—",
                  on: mute.enteredOn,
                })}
              </span>
              {mayLift(mute) && <Unmute mute={mute.id} seen={mute.version} topic={mute.topic} />}
            </li>
          ))}
        </ul>
      )}
      {mayMute && <MuteForm key={mutes.length} mayMuteZone={can(user, "digest.mute-zone")} today={today} />}
    </section>
  );
}
