import { expect, test } from "vitest";
import { samplePhoto } from "@/db/demo/sample-photo";
import { readPicture } from "@/lib/domain/photo";

const bytes = (...parts: (number[] | string)[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === "string" ? [...part].map((sign) => sign.charCodeAt(0)) : part)),
  );
const segment = (marker: number, body: number[]) => [
  0xff,
  marker,
  (body.length + 2) >> 8,
  (body.length + 2) & 255,
  ...body,
];
const exif = segment(0xe1, [...bytes("Exif\0\0GPS 34.7N 113.7E")]);
const frame = segment(0xc0, [8, 0x02, 0xd0, 0x05, 0x00, 3]);
const scan = [...segment(0xda, [1, 2]), 1, 2, 3, 0xff, 0xd9];

test("a JPEG keeps its picture and loses place and time", () => {
  const picture = readPicture(bytes([0xff, 0xd8], segment(0xe0, [1]), exif, segment(0xfe, [7]), frame, scan));
  expect(picture).toMatchObject({ type: "image/jpeg", width: 1280, height: 720 });
  expect(picture?.bytes).toEqual(bytes([0xff, 0xd8], segment(0xe0, [1]), frame, scan));
  expect(readPicture(picture?.bytes ?? bytes())?.bytes).toEqual(picture?.bytes);
});

test("what a camera puts between and behind the scans of a JPEG goes as well", () => {
  const start = [[0xff, 0xd8], frame];
  const first = [...segment(0xda, [1, 2]), 1, 0xff, 0, 2, 0xff, 0xd3, 3];
  const sent = bytes(...start, first, exif, scan, [0xff, 0xd8], exif, scan);
  expect(readPicture(sent)?.bytes).toEqual(bytes(...start, first, scan));
  expect(readPicture(bytes(...start, first))).toBe(null);
});

test("a PNG loses its texts; what is cut short or something else is no picture", () => {
  const whole = samplePhoto(3, 4);
  const text = [0, 0, 0, 3, ...bytes("tEXt"), 1, 2, 3, 9, 9, 9, 9];
  const named = bytes([...whole.slice(0, 33)], text, [...whole.slice(33)]);
  expect(readPicture(named)?.bytes).toEqual(new Uint8Array(whole));
  expect(readPicture(whole)).toMatchObject({ width: 192, height: 144 });
  expect(readPicture(whole.slice(0, 200))).toBe(null);
  expect(readPicture(bytes([0xff, 0xd8], frame))).toBe(null);
  expect(readPicture(bytes("%PDF-1.4"))).toBe(null);
  expect(readPicture(new Uint8Array())).toBe(null);
});
