"use server";

import { action } from "@/app/_server/action";
import { addAlertSetting, listAlertSettings, refuseThresholds } from "@/db/alert-settings";
import { addOrderLimits } from "@/db/order-limits";
import { addPreset, presetInForce } from "@/db/presets";
import { previewPreset, previewSetting } from "@/db/rule-preview";
import { boundsOf, checkPreset, withBounds } from "@/lib/domain/preset-check";
import { alertPreviewInput, alertSettingInput, presetInput, presetPreviewInput } from "@/lib/inputs/alert";
import { orderLimitsInput } from "@/lib/inputs/order";
import { Refusal } from "@/lib/refusal";

const everywhere = () => ["/", "/alerts", "/projects", "/admin/alerts"];

export const saveAlertSetting = action({
  permission: "alert.settings",
  verb: "alert.settings",
  input: alertSettingInput,
  reason: ({ reason }) => reason,
  async run(tx, input, { day }) {
    const { rule, number } = await addAlertSetting(tx, input, day);
    return { rule, number };
  },
  revalidate: everywhere,
});

export const savePreset = action({
  permission: "alert.settings",
  verb: "alert.preset",
  input: presetInput,
  reason: ({ reason }) => reason,
  async run(tx, { preset, bounds, seen }, { day }) {
    const now = await presetInForce(tx, preset);
    if (now.version !== seen) throw new Refusal("conflict", { key: "stale" });
    const next = withBounds(now, { ...boundsOf(now), ...bounds });
    refusePreset(checkPreset(next));
    if (JSON.stringify(next) === JSON.stringify(now))
      throw new Refusal("invalid", { key: "alert.unchanged" }, { bounds: { key: "alert.unchanged" } });
    return { preset, number: (await addPreset(tx, next, day)).number };
  },
  revalidate: everywhere,
});

function refusePreset(wrong: Record<string, string>) {
  const fields = Object.fromEntries(
    Object.entries(wrong).map(([field, key]) => [`bounds.${field}`, { key }]),
  );
  if (Object.keys(fields).length > 0) throw new Refusal("invalid", { key: "invalid" }, fields);
}

/** What a rule's setting would do, before it is saved: nothing is written, so nothing is logged. */
export const seeSetting = action({
  permission: "alert.settings",
  verb: "alert.settings",
  input: alertPreviewInput,
  async run(tx, input, { day }) {
    refuseThresholds(input.rule, input.values);
    const stored = (await listAlertSettings(tx)).get(input.rule) ?? [];
    return previewSetting(tx, { ...input, number: stored.length + 1 }, day);
  },
  revalidate: () => [],
});

/** Which projects would change colour under other bounds, before they are saved. */
export const seePreset = action({
  permission: "alert.settings",
  verb: "alert.preset",
  input: presetPreviewInput,
  async run(tx, { preset, bounds }, { day }) {
    const now = await presetInForce(tx, preset);
    const next = withBounds(now, { ...boundsOf(now), ...bounds });
    refusePreset(checkPreset(next));
    return previewPreset(tx, next, day);
  },
  revalidate: () => [],
});

/** The limits of supervision orders; issued ones keep the version they were issued with. */
export const saveOrderLimits = action({
  permission: "alert.settings",
  verb: "order.limits",
  input: orderLimitsInput,
  reason: ({ reason }) => reason,
  run: async (tx, { seen, reason, sign, feedback, ...closing }, { day }) => ({
    number: (await addOrderLimits(tx, { sign, feedback, closing }, { seen, reason, since: day })).number,
  }),
  revalidate: () => ["/admin/alerts", "/orders"],
});
