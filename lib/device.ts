const browsers = [
  ["Edge", /Edg(?:e|A|iOS)?\/(\d+)/],
  ["WeChat", /MicroMessenger\/(\d+)/],
  ["360", /QihooBrowser\/(\d+)|360SE/],
  ["Firefox", /(?:Firefox|FxiOS)\/(\d+)/],
  ["Chrome", /(?:Chrome|CriOS)\/(\d+)/],
  ["Safari", /Version\/(\d+).*Safari/],
] as const;

const systems = [
  ["HarmonyOS", /HarmonyOS|OpenHarmony/],
  ["Android", /Android/],
  ["iPhone", /iPhone/],
  ["iPad", /iPad/],
  ["Windows", /Windows/],
  ["macOS", /Mac OS X|Macintosh/],
  ["Kylin", /Kylin/],
  ["Linux", /Linux/],
] as const;

/** What a browser calls itself, in two words: "Chrome 120 · Windows"; "" when it says nothing known. */
export function deviceOf(agent: string): string {
  const browser = browsers.find(([, pattern]) => pattern.test(agent));
  const system = systems.find(([, pattern]) => pattern.test(agent))?.[0];
  const version = browser?.[1].exec(agent)?.[1];
  const name = browser && [browser[0], version].filter(Boolean).join(" ");
  return [name, system].filter(Boolean).join(" · ");
}
