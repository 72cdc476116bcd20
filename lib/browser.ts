/** Whether a browser, by what it says of itself, is older than this program's floor; what is unknown may pass. */
export function isTooOld(agent: string): boolean {
  if (/MSIE |Trident\//.test(agent)) return true;
  const ios = /(?:iPhone|iPad|iPod).* OS (\d+)_(\d+)/.exec(agent);
  if (ios) return below(ios, 16, 4);
  const chrome = /(?:Chrome|Chromium|CriOS)\/(\d+)/.exec(agent);
  if (chrome) return below(chrome, 111, 0);
  const firefox = /Firefox\/(\d+)/.exec(agent);
  if (firefox) return below(firefox, 111, 0);
  const safari = /Version\/(\d+)\.(\d+).*Safari\//.exec(agent);
  return safari !== null && below(safari, 16, 4);
}

const below = (found: RegExpExecArray, major: number, minor: number) =>
  Number(found[1]) < major || (Number(found[1]) === major && Number(found[2] ?? 0) < minor);
