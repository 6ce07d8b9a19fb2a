import sharp from 'sharp';
import type { Bitmap } from './page-codes';

export interface PictureFacts {
  /** Dots per inch of paper. */
  readonly dpi: number;
  /** Upright, its longer side at most `side` pixels. */
  draw(side: number): Promise<Bitmap>;
}

/** What cameras and programs write who know nothing of paper. */
const emptyDensities = [72, 96];
/** Inches of the longer side of A4. */
const a4Inches = 11.69;

/** Opens a JPEG or PNG; a picture that says nothing of its resolution is taken for an A4 page. */
export async function openPicture(content: Uint8Array, mostPixels: number): Promise<PictureFacts> {
  const picture = (): sharp.Sharp =>
    sharp(content, { limitInputPixels: mostPixels, failOn: 'error' });
  const { width = 0, height = 0, density } = await picture().metadata();
  return {
    dpi: dpiOf(Math.max(width, height), density),
    draw: async (side) => {
      const { data, info } = await picture()
        .rotate()
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .toColourspace('srgb')
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      return { data, width: info.width, height: info.height };
    },
  };
}

export function dpiOf(longerSide: number, density: number | undefined): number {
  if (density !== undefined && density >= 50 && !emptyDensities.includes(density))
    return Math.round(density);
  return Math.round(longerSide / a4Inches);
}
