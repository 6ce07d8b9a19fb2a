import type { PageFault } from '../page-faults';

/** Brightness of a page, one byte a pixel, rows from the top. */
export interface GreyPicture {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface PageQuality {
  readonly faults: readonly PageFault[];
  /** Tenths of a degree, clockwise. */
  readonly skewTenths: number;
}

/** Scans below this are hard to read and to archive (dots per inch). */
const leastDpi = 200;
/** Edges carry shadows, holes and staples. */
const marginShare = 0.05;
/** Grey levels by which a stroke is darker than the paper. */
const inkDepth = 40;
/** Share of the pixels: less ink than a page number. */
const blankShare = 0.0004;
const darkPaper = 110;
const faintDepth = 75;
const mostSkewTenths = 50;
const skewStepTenths = 5;
const skewedFromTenths = 20;
const mostInkPoints = 8_000;
/** Rows of the tallest strip of paper, with room for lines that leave the page at an angle. */
const highestRow = 8_192;
const rowsAbove = 128;

/** Judges a page from a small grey picture of it; the resolution is told by whoever opened it. */
export function pageQuality(picture: GreyPicture, dpi: number | undefined): PageQuality {
  const { paper, darkest, ink, inkShare } = inkOf(picture);
  const faults: PageFault[] = [];
  const isBlank = inkShare < blankShare;
  if (isBlank) faults.push('blank');
  if (paper < darkPaper) faults.push('tooDark');
  else if (!isBlank && paper - darkest < faintDepth) faults.push('tooFaint');
  if (dpi !== undefined && dpi < leastDpi && !isBlank) faults.push('lowResolution');
  const skewTenths = isBlank ? 0 : skewOf(ink);
  if (Math.abs(skewTenths) >= skewedFromTenths) faults.push('skewed');
  return { faults, skewTenths };
}

/** Where the strokes are, as pairs of coordinates. */
type Ink = Int32Array;

function inkOf({ data, width, height }: GreyPicture) {
  const [left, top] = [Math.round(width * marginShare), Math.round(height * marginShare)];
  const levels = new Uint32Array(256);
  const total = (width - 2 * left) * (height - 2 * top);
  for (let y = top; y < height - top; y += 1)
    for (let at = y * width + left; at < (y + 1) * width - left; at += 1)
      levels[data[at] ?? 255] = (levels[data[at] ?? 255] ?? 0) + 1;
  const paper = levelAt(levels, total / 2);
  const count = darkerThan(levels, paper - inkDepth);
  const ink = new Int32Array(count * 2);
  let found = 0;
  for (let y = top; y < height - top; y += 1)
    for (let x = left; x < width - left; x += 1) {
      if (paper - (data[y * width + x] ?? 255) <= inkDepth) continue;
      ink[found] = x;
      ink[found + 1] = y;
      found += 2;
    }
  const darkest = levelAt(levels, total * blankShare);
  return { paper, darkest, ink, inkShare: total === 0 ? 0 : count / total };
}

function darkerThan(levels: Uint32Array, level: number): number {
  return levels.subarray(0, Math.max(0, level)).reduce((sum, count) => sum + count, 0);
}

/** The level below which `count` pixels lie. */
function levelAt(levels: Uint32Array, count: number): number {
  let seen = 0;
  for (let level = 0; level < levels.length; level += 1) {
    seen += levels[level] ?? 0;
    if (seen >= count) return level;
  }
  return 255;
}

/** The angle at which lines of writing fall into the fewest rows. */
function skewOf(ink: Ink): number {
  const level = sharpness(ink, 0);
  let best = { tenths: 0, value: level };
  for (let tenths = -mostSkewTenths; tenths <= mostSkewTenths; tenths += skewStepTenths) {
    const value = sharpness(ink, tenths);
    if (value > best.value) best = { tenths, value };
  }
  // A picture or a stamp has no lines; only a clear difference counts.
  return best.value > level * 1.15 ? best.tenths : 0;
}

function sharpness(ink: Ink, tenths: number): number {
  const slope = Math.tan((tenths / 10) * (Math.PI / 180));
  const step = 2 * Math.max(1, Math.ceil(ink.length / 2 / mostInkPoints));
  const rows = new Uint32Array(highestRow);
  for (let at = 0; at < ink.length; at += step) {
    const row = Math.round((ink[at + 1] ?? 0) - (ink[at] ?? 0) * slope) + rowsAbove;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let sum = 0;
  for (const count of rows) sum += count * count;
  return sum;
}
