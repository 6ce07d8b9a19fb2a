const longestSide = 1280;
const limitBytes = 300_000;
const qualities = [0.8, 0.6, 0.4, 0.25];

/** A photo as a JPEG data URL of at most 300 kB; undefined when the file is no picture. */
export async function shrinkPhoto(file: File): Promise<string | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return undefined;
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return qualities.map((quality) => canvas.toDataURL('image/jpeg', quality)).find(fits);
}

/** Base64 is a third longer than the bytes it stands for. */
const fits = (address: string): boolean =>
  (address.length - address.indexOf(',') - 1) * 0.75 <= limitBytes;
