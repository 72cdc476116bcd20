import { getTranslations } from "next-intl/server";
import { listOrderLimits } from "@/db/order-limits";
import { store } from "@/db/store";
import { OrderLimitsForm } from "./order-limits-form";

/** The limits of supervision orders and the versions they had. */
export async function OrderLimitsPanel({ mayEdit }: { mayEdit: boolean }) {
  const t = await getTranslations("orderLimits");
  const versions = await listOrderLimits(store().read);
  const now = versions.at(-1);
  if (!now) return null;
  const { sign, feedback, closing } = now.limits;
  const values = { sign, feedback, ...closing };
  return (
    <section className="panel stack" aria-labelledby="order-limits">
      <h2 id="order-limits">{t("title")}</h2>
      <p className="soft">{t("hint")}</p>
      <p>
        {(["sign", "feedback", "blue", "yellow", "red"] as const)
          .map((rule) => `${t(`rule.${rule}`)} ${t("days", { count: values[rule] })}`)
          .join(" · ")}
      </p>
      <ul>
        {versions.map((one) => (
          <li key={one.number}>
            {t("version", { number: one.number })}{" "}
            <span className="soft">
              {one.since ? t("since", { since: one.since, reason: one.reason }) : t("shipped")}
            </span>
          </li>
        ))}
      </ul>
      {mayEdit && (
        <div>
          <OrderLimitsForm key={now.number} number={now.number} values={values} />
        </div>
      )}
    </section>
  );
}
