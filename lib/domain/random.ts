/** A stream of draws; the same label gives the same stream on every machine. */
export type Random = {
  /** [0, 1) */
  unit: () => number;
  /** Normal with mean 0 and deviation 1. */
  gauss: () => number;
};

function hash(text: string, basis: number): number {
  let value = 0x811c9dc5 ^ basis;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  value ^= value >>> 15;
  return Math.imul(value, 0x2c1b3c6d) >>> 0;
}

/** Chris Doty-Humphrey's sfc32: 128 bits of state, fast, passes PractRand. */
function sfc32(label: string): () => number {
  let [a, b, c, counter] = [hash(label, 1), hash(label, 2), hash(label, 3), 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

/** Every chance in a rule comes from here: rules read no clock and roll no other dice. */
export function randomOf(label: string): Random {
  const unit = sfc32(label);
  let spare: number | null = null;
  const gauss = () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    // Marsaglia's polar method gives two at a time.
    for (;;) {
      const x = 2 * unit() - 1;
      const y = 2 * unit() - 1;
      const square = x * x + y * y;
      if (square > 0 && square < 1) {
        const factor = Math.sqrt((-2 * Math.log(square)) / square);
        spare = y * factor;
        return x * factor;
      }
    }
  };
  return { unit, gauss };
}
