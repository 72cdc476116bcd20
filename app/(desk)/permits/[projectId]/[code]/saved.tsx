"use client";

import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { PermitEventKind } from "@/lib/domain/vocabulary";
import styles from "../../permits.module.css";

/** A step in the reader's language and who handles it. */
export type Named = { step: string; handler: string; href: string };
export type SavedEntry = { kind: PermitEventKind; on: string; unlocked: readonly string[] };
type Props = {
  saved: SavedEntry;
  steps: Readonly<Record<string, Named>>;
  next: { name: string; href: string } | null;
  back: string;
};

/** What was logged, which steps can begin because of it and whose they are, and where to go on. */
export function Saved({ saved, steps, next, back }: Props) {
  const [t, kinds] = [useTranslations("permits.form"), useTranslations("permitKind")];
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (saved) place.current?.scrollIntoView({ block: "nearest" });
  }, [saved]);
  const unlocked = saved.unlocked.flatMap((code) => steps[code] ?? []);
  // Addresses with a query are not known to typed routes.
  const to = (href: string) => href as Route;
  return (
    <div ref={place} className={`notice ${styles.saved}`} role="status">
      <p>
        <b>✓ {t("saved", { kind: kinds(saved.kind), day: saved.on })}</b>
      </p>
      {unlocked.length > 0 ? (
        <>
          <p>{t("unlocked")}</p>
          <ul>
            {unlocked.map(({ step, handler, href }) => (
              <li key={step}>
                <Link href={to(href)} prefetch={false}>
                  {t("unlockedOne", { step, handler })}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : (
        (saved.kind === "grant" || saved.kind === "exempt") && <p>{t("nothingUnlocked")}</p>
      )}
      <p className="line">
        {next && (
          <Link className="button" href={to(next.href)} prefetch={false}>
            {t("next", { name: next.name })}
          </Link>
        )}
        <Link href={to(back)} prefetch={false}>
          {t("back")}
        </Link>
      </p>
    </div>
  );
}
