/** Bar and space widths of the 107 symbols of Code 128 (ISO/IEC 15417), the last one being stop. */
const symbols = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 ' +
  '122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 ' +
  '321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 ' +
  '211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 ' +
  '213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 ' +
  '121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 ' +
  '241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 ' +
  '412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 ' +
  '211214 211232 2331112'
).split(' ');
const [switchToC, switchToB, startB, startC, stop] = [99, 100, 104, 105, 106];

interface Bar {
  readonly left: number;
  readonly width: number;
}

function barsOf(svg: string): Bar[] {
  const bars: Bar[] = [];
  for (const [, stroke, path] of svg.matchAll(/stroke-width="(\d+)" d="([^"]+)"/g)) {
    const width = Number(stroke);
    for (const [, middle] of (path ?? '').matchAll(/M([\d.]+) /g)) {
      bars.push({ left: Number(middle) - width / 2, width });
    }
  }
  return bars.sort((one, other) => one.left - other.left);
}

function valuesOf(svg: string): number[] {
  const bars = barsOf(svg);
  const widths = bars.flatMap(({ left, width }, index) => {
    const next = bars[index + 1];
    return next === undefined ? [width] : [width, next.left - left - width];
  });
  const values: number[] = [];
  for (let at = 0; at + 7 < widths.length; at += 6) {
    values.push(symbols.indexOf(widths.slice(at, at + 6).join('')));
  }
  return [...values, symbols.indexOf(widths.slice(-7).join(''))];
}

/** What a scanner reads from the bars of a drawn Code 128, with its check symbol verified. */
export function readCode128(svg: string): string {
  const values = valuesOf(svg);
  const [start, ...rest] = values.slice(0, -2);
  const sum = rest.reduce((total, value, index) => total + value * (index + 1), start ?? 0);
  const isWhole = values.at(-1) === stop && values.at(-2) === sum % 103;
  if (!isWhole || (start !== startB && start !== startC)) throw new Error('not a Code 128');
  let isPairs = start === startC;
  let text = '';
  for (const value of rest) {
    if (isPairs && value === switchToB) isPairs = false;
    else if (!isPairs && value === switchToC) isPairs = true;
    else text += isPairs ? String(value).padStart(2, '0') : String.fromCharCode(value + 32);
  }
  return text;
}
