export const mostPhotos = 9;
/** The longer side in pixels, of a picture and of its small version. */
export const longestSide = 1920;
export const thumbSide = 320;

export type Picture = { type: "image/jpeg" | "image/png"; width: number; height: number; bytes: Uint8Array };

const word = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
const long = (bytes: Uint8Array, at: number) => word(bytes, at) * 65_536 + word(bytes, at + 2);
const text = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
/** Camera, place and time (EXIF, XMP, IPTC) and comments; JFIF and the colour profile stay. */
const isPersonal = (marker: number) =>
  marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xe2);

/** Where the picture's data that begins here ends: at the next marker that is not part of it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return bytes.length;
}

function readJpeg(bytes: Uint8Array): Picture | null {
  const parts = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | null = null;
  for (let at = 2; at + 2 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // What a camera puts behind the end, such as a second picture, has a place and time of its own.
    if (marker === 0xd9) {
      parts.push(bytes.subarray(at, at + 2));
      return size && { type: "image/jpeg", ...size, bytes: join(parts) };
    }
    const end = at + 2 + word(bytes, at + 2);
    if (end <= at + 3 || end > bytes.length) return null;
    const next = marker === 0xda ? endOfScan(bytes, end) : end;
    if (isFrame(marker)) size = { height: word(bytes, at + 5), width: word(bytes, at + 7) };
    if (!isPersonal(marker)) parts.push(bytes.subarray(at, next));
    at = next;
  }
  return null;
}

const needed = new Set(["IHDR", "PLTE", "tRNS", "gAMA", "sRGB", "IDAT", "IEND"]);

function readPng(bytes: Uint8Array): Picture | null {
  if (text(bytes, 12) !== "IHDR") return null;
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const next = at + 12 + long(bytes, at);
    const kind = text(bytes, at + 4);
    if (next > bytes.length) return null;
    if (needed.has(kind)) parts.push(bytes.subarray(at, next));
    if (kind === "IEND")
      return { type: "image/png", width: long(bytes, 16), height: long(bytes, 20), bytes: join(parts) };
    at = next;
  }
  return null;
}

/**
 * A JPEG or PNG by its content, with its size in pixels and without what a camera wrote about place, time and device;
 * null for anything else or a file cut short.
 */
export function readPicture(bytes: Uint8Array): Picture | null {
  const picture =
    word(bytes, 0) === 0xffd8 ? readJpeg(bytes) : long(bytes, 0) === 0x89504e47 ? readPng(bytes) : null;
  return picture && picture.width > 0 && picture.height > 0 ? picture : null;
}
