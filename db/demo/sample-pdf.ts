const hex = (text: string): string =>
  [...text].map((letter) => (letter.codePointAt(0) ?? 32).toString(16).padStart(4, "0")).join("");

const objectsOf = (content: string): readonly string[] => [
  "<< /Type /Catalog /Pages 2 0 R >>",
  "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
  "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
  `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>",
  "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R /DW 1000 >>",
  "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
];

/** A page with a line of text below the other, the first one large; the font is one that every reader brings. */
export function samplePdf(lines: readonly string[]): Uint8Array {
  const content = lines
    .map((line, index) => {
      const size = index === 0 ? 28 : 13;
      return `BT /F1 ${size} Tf 72 ${index === 0 ? 740 : 720 - index * 30} Td <${hex(line)}> Tj ET`;
    })
    .join("\n");
  let text = "%PDF-1.4\n";
  const places: number[] = [];
  for (const [index, body] of objectsOf(content).entries()) {
    places.push(text.length);
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
  }
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = places.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n`;
  return new TextEncoder().encode(`${text}${text.lastIndexOf("xref\n0 ")}\n%%EOF\n`);
}
