"use client";

import { type CSSVariablesResolver, createTheme, MantineProvider, mergeThemeOverrides } from "@mantine/core";
import { setNonce } from "get-nonce";
import dynamic from "next/dynamic";
import { type ReactNode, useMemo, useState } from "react";

const Notices = dynamic(() => import("@mantine/notifications").then((found) => found.Notifications), {
  ssr: false,
});

const theme = createTheme({
  fontFamily:
    '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif',
  primaryColor: "zone",
  primaryShade: { light: 7, dark: 5 },
  defaultRadius: "sm",
  respectReducedMotion: true,
  colors: {
    zone: [
      "#eef4fa",
      "#dbe7f2",
      "#b6cee4",
      "#8eb3d5",
      "#6a9bc8",
      "#4a86bc",
      "#336fa6",
      "#1c4f82",
      "#163f69",
      "#102f50",
    ],
  },
});

// Mantine's red on white has a contrast of 3.3; WCAG AA asks for 4.5.
const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: { "--mantine-color-error": "var(--red)" },
  dark: { "--mantine-color-error": "var(--red)" },
});

/** A notice's × has no text of its own. */
const withClose = (label: string) =>
  mergeThemeOverrides(theme, {
    components: { Notification: { defaultProps: { closeButtonProps: { "aria-label": label } } } },
  });

type Props = { nonce: string; closeNotice: string; children: ReactNode };

/** Colours, fonts and notices for everything inside. */
export function Theme({ nonce, closeNotice, children }: Props) {
  // The document's policy knows only the first nonce; a later payload brings another one.
  const [first] = useState(nonce);
  const named = useMemo(() => withClose(closeNotice), [closeNotice]);
  if (typeof window !== "undefined") setNonce(first);
  return (
    <MantineProvider
      theme={named}
      cssVariablesResolver={variables}
      getStyleNonce={() => first}
      defaultColorScheme="auto"
    >
      {children}
      <Notices position="bottom-right" />
    </MantineProvider>
  );
}
