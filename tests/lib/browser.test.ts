import { expect, test } from "vitest";
import { isTooOld } from "@/lib/browser";

const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
const agents = {
  "Chrome 110": [`Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/110.0.0.0 Safari/537.36`, true],
  "Chrome 111": [`Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/111.0.0.0 Safari/537.36`, false],
  "Edge 109": [`Mozilla/5.0 (Windows NT 6.1) ${webkit} Chrome/109.0.0.0 Safari/537.36 Edg/109.0`, true],
  "Firefox 110": ["Mozilla/5.0 (X11; Linux x86_64; rv:110.0) Gecko/20100101 Firefox/110.0", true],
  "Firefox 111": ["Mozilla/5.0 (X11; Linux x86_64; rv:111.0) Gecko/20100101 Firefox/111.0", false],
  "Safari 16.3": [
    "Mozilla/5.0 (Macintosh) AppleWebKit/605 (KHTML, like Gecko) Version/16.3 Safari/605.1.15",
    true,
  ],
  "Safari 16.4": [
    "Mozilla/5.0 (Macintosh) AppleWebKit/605 (KHTML, like Gecko) Version/16.4 Safari/605.1.15",
    false,
  ],
  "Chrome on iOS 15": [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 15_7 like Mac OS X) AppleWebKit/605 CriOS/120.0",
    true,
  ],
  "Internet Explorer 11": ["Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko", true],
  "a program": ["curl/8.5.0", false],
  nothing: ["", false],
} as const;

test.each(Object.entries(agents))("%s", (_name, [agent, old]) => {
  expect(isTooOld(agent)).toBe(old);
});
