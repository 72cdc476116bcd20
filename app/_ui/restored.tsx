import { useTranslations } from "next-intl";

/** Says that what was typed before is back, and offers to give it up. Its provider must hold `kept`. */
export function Restored({ discard }: { discard: () => void }) {
  const t = useTranslations("kept");
  return (
    <p className="notice line">
      {t("restored")}
      <button type="button" className="button button-plain" onClick={discard}>
        {t("discard")}
      </button>
    </p>
  );
}
