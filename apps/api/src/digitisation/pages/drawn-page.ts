import sharp from 'sharp';
import type { Bitmap } from './page-codes';
import type { GreyPicture } from './page-quality';

// One page at a time: libvips shall neither keep pages nor spread over the processors.
sharp.cache(false);
sharp.concurrency(1);

const jpegQuality = 74;
/** Pixels across: enough to tell ink from paper and lines from their slope. */
const greyWidth = 350;

/** The page as JPEG, its longer side at most `side` pixels. */
export async function jpegOf({ data, width, height }: Bitmap, side: number): Promise<Uint8Array> {
  return sharp(data, { raw: { width, height, channels: 4 } })
    .flatten({ background: '#ffffff' })
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: jpegQuality })
    .toBuffer();
}

/** The same picture, its longer side at most `side` pixels. */
export async function smallerJpeg(jpeg: Uint8Array, side: number): Promise<Uint8Array> {
  return sharp(jpeg)
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: jpegQuality })
    .toBuffer();
}

export async function smallGreyOf(jpeg: Uint8Array): Promise<GreyPicture> {
  const { data, info } = await sharp(jpeg)
    .resize({ width: greyWidth, withoutEnlargement: true })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
