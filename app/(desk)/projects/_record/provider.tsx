import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";

/** The words that the forms of a record need in the browser. */
export async function RecordWords({ children }: { children: ReactNode }) {
  const m = await getMessages();
  return (
    <NextIntlClientProvider
      messages={{
        record: m.record,
        column: m.column,
        projectType: m.projectType,
        category: m.category,
        level: m.level,
        failure: m.failure,
        kept: m.kept,
      }}
    >
      {children}
    </NextIntlClientProvider>
  );
}
