"use client";

import { useMantineColorScheme } from "@mantine/core";
import { useMounted } from "@mantine/hooks";

const schemes = ["auto", "light", "dark"] as const;

/** Light, dark or as the system says; kept in this browser. */
export function ThemeSwitch({
  label,
  words,
}: {
  label: string;
  words: Record<(typeof schemes)[number], string>;
}) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  // The server cannot know what this browser keeps.
  const mounted = useMounted();
  return (
    <fieldset className="theme-switch">
      <legend>{label}</legend>
      {schemes.map((scheme) => (
        <button
          key={scheme}
          type="button"
          aria-pressed={mounted && colorScheme === scheme}
          onClick={() => setColorScheme(scheme)}
        >
          {words[scheme]}
        </button>
      ))}
    </fieldset>
  );
}
