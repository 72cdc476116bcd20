import { crc32, deflateSync } from "node:zlib";

/** 示例, 24 by 24 dots a sign, one number a row. */
const signs = [
  "1ffff0 1ffff0 1ffff0 000000 000000 7ffffc 7ffffc 7ffffc 003800 003800 0638c0 0e39e0 0e38e0 1c3870 1c3870 383838 703838 f0381c 623818 03f800 01f000 000000 000000 000000",
  "0fff9c 0fffdc 1ce1dc 1ce1dc 3cfddc 3cffdc 7cffdc 7dcfdc fdcfdc ffcddc 5ffddc 1ffddc 1e3ddc 1c39dc 1c39dc 1c719c 1c701c 1ce01c 1dc09c 1f80fc 1d00f8 000000 000000 000000",
].map((rows) => rows.split(" ").map((row) => Number.parseInt(row, 16)));

type Colour = readonly [number, number, number];
const sky: Colour = [186, 208, 226];
const earth: Colour = [176, 152, 120];
const wall: Colour = [150, 152, 156];
const window: Colour = [92, 110, 130];
const crane: Colour = [222, 160, 40];
const ink: Colour = [178, 40, 40];
const paper: Colour = [250, 246, 236];

/** What stands at a place of a 48 by 36 field: a site with a crane and a building of so many storeys. */
function scene(x: number, y: number, storeys: number): Colour {
  if (x === 39 || (y === 6 && x > 22 && x < 46) || (x === 25 && y > 5 && y < 12))
    return y < 31 ? crane : earth;
  const top = 30 - storeys * 3;
  if (x >= 5 && x < 31 && y >= top && y < 31) return (y - top) % 3 === 1 && x % 4 < 2 ? window : wall;
  return y < 31 ? sky : earth;
}

function signAt(x: number, y: number): boolean {
  const [sign, column] = [signs[x < 24 ? 0 : 1], x % 24];
  return (((sign?.[y] ?? 0) >> (23 - column)) & 1) === 1;
}

function chunk(kind: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.byteLength, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A drawn site that says 示例 across it, as PNG; `scale` 8 is 384 by 288 dots. */
export function samplePhoto(storeys: number, scale: number): Uint8Array {
  const [width, height] = [48 * scale, 36 * scale];
  const rows = Buffer.alloc((width * 3 + 1) * height);
  const dot = scale / 2;
  const [left, top] = [(width - 48 * dot) / 2, height - 27 * dot];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [column, row] = [Math.floor((x - left) / dot), Math.floor((y - top) / dot)];
      const inside = column >= -2 && column < 50 && row >= -2 && row < 23;
      const written = inside && column >= 0 && column < 48 && row >= 0 && signAt(column, row);
      const plain = scene(Math.floor(x / scale), Math.floor(y / scale), storeys);
      rows.set(written ? ink : inside ? paper : plain, y * (width * 3 + 1) + 1 + x * 3);
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    mark,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
