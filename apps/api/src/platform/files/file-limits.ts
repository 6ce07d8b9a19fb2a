export interface FileLimits {
  readonly maxBytes: number;
  /** Pages of a PDF. */
  readonly maxPages: number;
  /** Width times height of a picture. */
  readonly maxPixels: number;
  /** Width or height of a picture, in pixels. */
  readonly maxSide: number;
}

export const defaultFileLimits: FileLimits = {
  maxBytes: 20 * 1024 * 1024,
  maxPages: 200,
  maxPixels: 100_000_000,
  maxSide: 20_000,
};
