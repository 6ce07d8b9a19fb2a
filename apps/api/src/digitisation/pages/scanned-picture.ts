import sharp from 'sharp';
import type { Bitmap } from './page-codes';

/** Of the paper, in millimetres, as the page lies in its file. */
export interface PageSize {
  readonly widthMm: number;
  readonly heightMm: number;
}

export interface PictureFacts {
  /** Dots per inch of paper. */
  readonly dpi: number;
  /** Absent where the picture says nothing of its resolution. */
  readonly size?: PageSize;
  /** Upright, its longer side at most `side` pixels. */
  draw(side: number): Promise<Bitmap>;
}

/** What cameras and programs write who know nothing of paper. */
const emptyDensities = [72, 96];
/** Inches of the longer side of A4. */
const a4Inches = 11.69;
const mmPerInch = 25.4;
/** The orientations of EXIF after this one lie on their side. */
const lastUpright = 4;

/** Opens a JPEG or PNG; a picture that says nothing of its resolution is taken for an A4 page. */
export async function openPicture(content: Uint8Array, mostPixels: number): Promise<PictureFacts> {
  const picture = (): sharp.Sharp =>
    sharp(content, { limitInputPixels: mostPixels, failOn: 'error' });
  const { width = 0, height = 0, density, orientation = 1 } = await picture().metadata();
  const isLying = orientation > lastUpright;
  const size = paperSize(isLying ? height : width, isLying ? width : height, density);
  return {
    dpi: dpiOf(Math.max(width, height), density),
    ...(isKnown(density) && size ? { size } : {}),
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

const isKnown = (density: number | undefined): density is number =>
  density !== undefined && density >= 50 && !emptyDensities.includes(density);

export function dpiOf(longerSide: number, density: number | undefined): number {
  return Math.round(isKnown(density) ? density : longerSide / a4Inches);
}

/** Undefined for what is smaller than a millimetre, or not measured. */
export function paperSize(
  width: number,
  height: number,
  perInch: number | undefined,
): PageSize | undefined {
  if (!perInch) return undefined;
  const [widthMm = 0, heightMm = 0] = [width, height].map((side) =>
    Math.round((side / perInch) * mmPerInch),
  );
  return widthMm > 0 && heightMm > 0 ? { widthMm, heightMm } : undefined;
}
