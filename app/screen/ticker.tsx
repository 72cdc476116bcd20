"use client";

import { type ReactNode, useEffect, useState } from "react";
import styles from "./screen.module.css";

type Words = { pause: string; resume: string; next: string; pages: string[] };

const seconds = 15;

/** Shows one page after the other; whoever is reading can stop it or go on. */
export function Ticker({ pages, words }: { pages: ReactNode[]; words: Words }) {
  const [page, setPage] = useState(0);
  const [isPaused, setPaused] = useState(false);
  const count = pages.length;
  useEffect(() => {
    if (isPaused || count < 2) return;
    const timer = setInterval(() => setPage((now) => (now + 1) % count), seconds * 1000);
    return () => clearInterval(timer);
  }, [isPaused, count]);
  // After a refresh there may be fewer pages than the one shown.
  const shown = count === 0 ? 0 : page % count;
  return (
    <div className={styles.ticker}>
      <div className={styles.sheet} key={shown}>
        {pages[shown]}
      </div>
      {count > 1 && (
        <p className={styles.pager}>
          <button type="button" onClick={() => setPaused(!isPaused)}>
            {isPaused ? words.resume : words.pause}
          </button>
          <button type="button" onClick={() => setPage((shown + 1) % count)}>
            {words.next}
          </button>
          <span>{words.pages[shown]}</span>
        </p>
      )}
    </div>
  );
}
