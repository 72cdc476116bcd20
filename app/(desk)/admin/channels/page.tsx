import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { channelKey } from "@/app/_server/channels/send";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { type ChannelRow, listChannels, secretsOf } from "@/db/channels";
import { countFailing, listDeliveries } from "@/db/deliveries";
import { listDepartments } from "@/db/people";
import { store } from "@/db/store";
import { can } from "@/lib/policy";
import { AdminTabs } from "../tabs";
import { Ask } from "./ask";
import { ChannelForm, type ShownChannel } from "./channel-form";
import { Deliveries } from "./deliveries";
import { Turn } from "./turn";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("channel"))("title") };
}

const withoutSealed = ({ sealed: _, ...shown }: ChannelRow): ShownChannel => shown;

/** Where digests are sent beside the page: robots and mail, what was sent, and what failed and why. */
export default async function Page() {
  const user = await requireUser("audit.view");
  const mayEdit = can(user, "channel.edit");
  const [t, { channel: words, failure }] = [await getTranslations("channel"), await getMessages()];
  const english = (await getLocale()) === "en";
  const offices = (await listDepartments(store().read)).map((one) => ({
    id: one.id,
    name: english ? one.english : one.shortName,
  }));
  const rows = await listChannels(store().read);
  const failing = await countFailing(store().read);
  const key = channelKey();
  return (
    <NextIntlClientProvider messages={{ channel: words, failure }}>
      <PageTitle
        title={t("title")}
        note={t("note", { on: rows.filter(({ enabled }) => enabled).length, count: rows.length })}
      >
        {mayEdit && <ChannelForm key={rows.length} offices={offices} />}
      </PageTitle>
      <AdminTabs at="channels" />
      <div className="stack">
        <p className="soft">{t("hint")}</p>
        {failing > 0 && <p className="notice notice-red">{t("failing", { count: failing })}</p>}
        {rows.length === 0 && <p className="empty">{t("none")}</p>}
        {rows.map((row) => (
          <section key={row.id} className="panel stack" aria-labelledby={row.id}>
            <h2 id={row.id}>
              {row.name}{" "}
              <span className="soft">
                {t(`kind.${row.kind}`)} · {t(row.enabled ? "on" : "off")}
              </span>
            </h2>
            <Facts row={row} office={offices.find(({ id }) => id === row.departmentId)?.name ?? null} />
            {secretsOf(key, row) === null && <p className="notice notice-red">{t("problem.unsealed")}</p>}
            {mayEdit && (
              <div className="line">
                <Ask kind="test" values={{ channel: row.id, seen: String(row.version) }} about={row.name} />
                <Ask kind="send" values={{ channel: row.id, seen: String(row.version) }} about={row.name} />
                <ChannelForm key={row.version} channel={withoutSealed(row)} offices={offices} />
                <Turn channel={row.id} seen={row.version} name={row.name} enabled={row.enabled} />
              </div>
            )}
          </section>
        ))}
        <Deliveries rows={await listDeliveries(store().read, 100)} mayEdit={mayEdit} />
      </div>
    </NextIntlClientProvider>
  );
}

async function Facts({ row, office }: { row: ChannelRow; office: string | null }) {
  const t = await getTranslations("channel");
  const { kind, address, sendAt, security, sender, recipients, keyword } = row;
  const plain = address.startsWith("http:") || security === "none";
  return (
    <>
      <p>
        {t("facts", { whose: office ?? t("zone"), at: sendAt, address })}
        {kind === "mail" && ` · ${t("factsMail", { sender, count: recipients.length })}`}
        {keyword !== "" && ` · ${t("factsKeyword", { keyword })}`}
        {security && ` · ${t(`security.${security}`)}`}
      </p>
      {plain && <p className="notice notice-yellow">{t("plain")}</p>}
    </>
  );
}
