"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import styles from "./record.module.css";

type Alike = { id: string; name: string; code: string | null; department: string; listed: boolean };

const isAlike = (value: unknown): value is Alike[] => Array.isArray(value);

/** Projects whose names have much in common with what is typed, so that nobody enters one twice. */
export function AlikeNames({ name, own }: { name: string; own: string }) {
  const t = useTranslations("record.alike");
  const [found, setFound] = useState<readonly Alike[]>([]);
  const wanted = name.trim();
  useEffect(() => {
    if ([...wanted].length < 3) return setFound([]);
    const control = new AbortController();
    const soon = setTimeout(async () => {
      try {
        const query = new URLSearchParams({ name: wanted, own });
        const answer = await fetch(`/api/projects/alike?${query}`, { signal: control.signal });
        const body: unknown = answer.ok ? await answer.json() : [];
        setFound(isAlike(body) ? body : []);
      } catch {
        // Without an answer nothing is proposed; saving asks again for what must not be twice.
      }
    }, 350);
    return () => {
      clearTimeout(soon);
      control.abort();
    };
  }, [wanted, own]);
  return (
    <div aria-live="polite" className={styles.wide}>
      {found.length > 0 && (
        <div className="notice notice-yellow">
          <p>{t("title", { count: found.length })}</p>
          <ul className={styles.alike}>
            {found.map((one) => (
              <li key={one.id}>
                <a href={`/projects/${one.id}`} target="_blank" rel="noreferrer">
                  {one.name}
                </a>{" "}
                <span className="soft">
                  {[one.code, one.department, one.listed ? "" : t("unlisted")].filter(Boolean).join(" · ")}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
