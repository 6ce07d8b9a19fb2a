import bwipjs from 'bwip-js/node';
import type { RenderOptions } from 'bwip-js/node';
import { mm } from './print-document';

/** A drawn code without its quiet zone; sizes in points, `text` is what a scanner reads. */
export interface DrawnCode {
  readonly svg: string;
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** White space beside a code that keeps scanners from reading neighbouring text, in points. */
export const quietZone = mm(9);

const code128HeightMm = 11;
const code128ModuleMm = 0.254;
const qrModuleMm = 0.5;
/** The drawing library gives a QR module two units of its view box and a Code 128 module one. */
const qrUnitsPerModule = 2;

function unitsWide(svg: string): number {
  const box = /viewBox="0 0 (\d+) \d+"/.exec(svg);
  if (box === null) throw new Error('The barcode was drawn without its size');
  return Number(box[1]);
}

/** The name is for whoever has the page read out; what a code says is for scanners. */
function sized(svg: string, name: string, width: number, height: number): string {
  return svg.replace(
    '<svg ',
    `<svg width="${width}" height="${height}" preserveAspectRatio="none" aria-label="${name}" `,
  );
}

/** Code 128 at 0.254 mm a module and 11 mm high; whoever places it prints the text under it. */
export function code128(text: string): DrawnCode {
  const bare = bwipjs.toSVG({ bcid: 'code128', text, scale: 1, height: 10, includetext: false });
  const width = mm(unitsWide(bare) * code128ModuleMm);
  const height = mm(code128HeightMm);
  return { svg: sized(bare, 'Mã vạch', width, height), text, width, height };
}

/** QR code at 0.5 mm a module with medium error correction. */
export function qrCode(text: string): DrawnCode {
  const options: RenderOptions & { eclevel: 'M' } = {
    bcid: 'qrcode',
    text,
    scale: 1,
    eclevel: 'M',
  };
  const bare = bwipjs.toSVG(options);
  const side = mm((unitsWide(bare) / qrUnitsPerModule) * qrModuleMm);
  return { svg: sized(bare, 'Mã QR', side, side), text, width: side, height: side };
}
