export interface FileLimits {
  readonly maxBytes: number;
  /** Pages of a PDF. */
  readonly maxPages: number;
  /** Width times height of a picture. */
  readonly maxPixels: number;
  /** Width or height of a picture, in pixels. */
  readonly maxSide: number;
}

/** The most bytes of a file that a province may allow. */
export const mostFileBytes = 100 * 1024 * 1024;

export const defaultFileLimits: FileLimits = {
  maxBytes: 20 * 1024 * 1024,
  maxPages: 200,
  maxPixels: 100_000_000,
  maxSide: 20_000,
};
