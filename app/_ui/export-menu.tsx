import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import { type ExportChoice, ExportLinks } from "./export-links";

/**
 * Downloads what the page lists, as its address shows it: `path` is the route that writes the file. `choices` are
 * further forms of the same rows.
 */
export async function ExportMenu({
  path,
  choices = [],
}: {
  path: string;
  choices?: readonly ExportChoice[];
}) {
  const { export: words } = await getMessages();
  return (
    <NextIntlClientProvider messages={{ export: words }}>
      <ExportLinks path={path} choices={choices} />
    </NextIntlClientProvider>
  );
}
