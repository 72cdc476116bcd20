import { longestSide, thumbSide } from "@/lib/domain/photo";

const sized = (bitmap: ImageBitmap, longest: number) => {
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  return {
    width: Math.max(1, Math.round(bitmap.width * scale)),
    height: Math.max(1, Math.round(bitmap.height * scale)),
  };
};

function draw(bitmap: ImageBitmap, longest: number, quality: number): Promise<Blob | null> {
  const { width, height } = sized(bitmap, longest);
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const brush = canvas.getContext("2d");
  if (!brush) return Promise.resolve(null);
  // JPEG has no transparency: what was clear becomes white, not black.
  brush.fillStyle = "#fff";
  brush.fillRect(0, 0, width, height);
  brush.drawImage(bitmap, 0, 0, width, height);
  return new Promise((done) => canvas.toBlob(done, "image/jpeg", quality));
}

/**
 * A picture drawn anew, upright, at most 1920 pixels long, and its small version: what the camera wrote about place and
 * time is not drawn. Null where the browser cannot read it.
 */
export async function shrink(file: Blob): Promise<{ picture: Blob; thumb: Blob } | null> {
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => null);
  if (!bitmap) return null;
  try {
    const [picture, thumb] = [await draw(bitmap, longestSide, 0.85), await draw(bitmap, thumbSide, 0.75)];
    return picture && thumb ? { picture, thumb } : null;
  } finally {
    bitmap.close();
  }
}
