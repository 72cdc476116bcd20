"use client";

import { useLinkStatus } from "next/link";
import { createPortal } from "react-dom";

/** A thin bar along the top while a page is on its way; it shows itself only after 200 ms. */
export const GoingBar = ({ on }: { on: boolean }) =>
  on ? createPortal(<div className="going no-print" aria-hidden="true" />, document.body) : null;

/** Stands inside a Link and shows that its page is on its way. A loading.tsx would turn 403 and 404 into 200. */
export const Going = () => <GoingBar on={useLinkStatus().pending} />;
