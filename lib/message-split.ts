/** A line of a message: how it begins, and parts that may be told apart when it is too long for one message. */
export type MessageLine = { lead: string; parts: readonly string[]; joint: string };

/** How long a message may be, and how its length is counted: in characters, or in bytes. */
export type Room = { most: number; size: (text: string) => number };

export const characters = (text: string): number => [...text].length;
export const bytes = (text: string): number => new TextEncoder().encode(text).length;

// A single name longer than a whole message is cut between characters.
function cut(text: string, { most, size }: Room): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const letter of text) {
    if (piece !== "" && size(piece + letter) > most) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...pieces, piece];
}

/** The line as pieces that each fit; each begins with the lead. */
function pieces({ lead, parts, joint }: MessageLine, room: Room): string[] {
  if (parts.length === 0) return cut(lead, room);
  const left = { ...room, most: Math.max(1, room.most - room.size(lead)) };
  const whole = parts.flatMap((part) => cut(part, left));
  const found: string[] = [];
  let piece = "";
  for (const part of whole) {
    const longer = piece === "" ? part : piece + joint + part;
    if (piece !== "" && room.size(longer) > left.most) {
      found.push(lead + piece);
      piece = part;
    } else piece = longer;
  }
  return [...found, lead + piece];
}

/**
 * A text as messages that each fit, in order and with nothing left out. Each begins with `head`, which is told its number
 * and how many there are.
 */
export function splitMessages(
  head: (number: number, of: number) => string,
  lines: readonly MessageLine[],
  room: Room,
): string[] {
  // The longest head that may come: nobody sends a hundred messages a day.
  const inner = { ...room, most: Math.max(1, room.most - room.size(`${head(99, 99)}\n`)) };
  const bodies: string[] = [];
  let body = "";
  for (const piece of lines.flatMap((line) => pieces(line, inner))) {
    const longer = body === "" ? piece : `${body}\n${piece}`;
    if (body !== "" && room.size(longer) > inner.most) {
      bodies.push(body);
      body = piece;
    } else body = longer;
  }
  if (body !== "") bodies.push(body);
  return bodies.map((text, at) => `${head(at + 1, bodies.length)}\n${text}`);
}
