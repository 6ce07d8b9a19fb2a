import { deflateRawSync, deflateSync } from 'node:zlib';
import { aPdf, aStream } from '../platform/file-samples';

/** A file that must never be kept. */
export interface Hostile {
  readonly what: string;
  readonly file: Buffer;
}

const megabyte = 1_048_576;
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const hex = (bytes: Buffer): Buffer => latin1(`${bytes.toString('hex')}>`);

const withStreams = (what: string, ...streams: Buffer[]): Hostile => ({
  what: `a PDF ${what}`,
  file: aPdf({ objects: streams }),
});

/** What runs of the same byte stand for, a hundred and more for two. */
function runs(bytes: number): Buffer {
  const run = Buffer.from([129, 0x20]);
  return Buffer.concat(Array.from({ length: Math.ceil(bytes / 128) }, () => run));
}

/** Codes of LZW that stand for one byte more each: the table is full and stays so. */
function growingCodes(bytes: number): Buffer {
  const bits: string[] = [];
  const add = (code: number, width: number): void => {
    bits.push(code.toString(2).padStart(width, '0'));
  };
  add(256, 9);
  add(0, 9);
  for (let free = 258; free < 4_096; free += 1)
    add(free, Math.min(12, (free + 1).toString(2).length));
  for (let given = 0; given < bytes; given += 3_839) add(4_095, 12);
  const text = bits.join('');
  return Buffer.from((text.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}

/** Small to carry, and what the page is drawn from unpacks to 64 MB. */
export function unpackingToMuch(): readonly Hostile[] {
  const packed = deflateSync(Buffer.alloc(64 * megabyte));
  const tenth = deflateSync(Buffer.alloc(20 * megabyte));
  const flate = '/Filter /FlateDecode';
  return [
    withStreams('whose content unpacks to 64 MB', aStream(flate, packed)),
    withStreams(
      'whose form unpacks to 64 MB',
      aStream(`/Type /XObject /Subtype /Form ${flate}`, packed),
    ),
    withStreams('whose font unpacks to 64 MB', aStream(`/Length1 9 ${flate}`, packed)),
    withStreams('whose table of objects unpacks to 64 MB', aStream(`/Type /XRef ${flate}`, packed)),
    withStreams(
      'whose streams unpack to 80 MB together',
      ...Array.from({ length: 4 }, () => aStream(flate, tenth)),
    ),
    withStreams('whose content is packed under a short name', aStream('/Filter /Fl', packed)),
    withStreams('that says twice how it is packed', aStream(`/Filter /DCTDecode ${flate}`, packed)),
    withStreams('that has a key without a name', aStream(`/ ${flate}`, packed)),
    withStreams('that says elsewhere how it is packed', aStream('/Filter 9 0 R', packed)),
    withStreams(
      'whose content is packed twice',
      aStream('/Filter [/FlateDecode /FlateDecode]', deflateSync(packed)),
    ),
    withStreams(
      'whose picture is packed twice, around little',
      aStream(
        '/Subtype /Image /Width 9 /Height 9 /Filter [/FlateDecode /FlateDecode]',
        deflateSync(Buffer.concat([deflateSync(Buffer.alloc(81)), Buffer.alloc(64 * megabyte)])),
      ),
    ),
    withStreams(
      'whose content is packed and written in letters',
      aStream('/Filter [/ASCIIHexDecode /FlateDecode]', hex(packed)),
    ),
    withStreams(
      'whose content is packed in codes',
      aStream('/Filter /LZWDecode', growingCodes(48 * megabyte)),
    ),
    withStreams(
      'whose content is packed in runs',
      aStream('/Filter [/FlateDecode /RunLengthDecode]', deflateSync(runs(48 * megabyte))),
    ),
    withStreams(
      'with more filters than anybody needs',
      aStream(`/Filter [${'/AHx '.repeat(5)}]`, latin1('>')),
    ),
    withStreams('with data that go on behind an end mark', goingOn()),
  ];
}

/** A stream that holds its own end mark, unpacked, and goes on behind it: its length says so. */
function goingOn(): Buffer {
  const mark = latin1('\nendstream endobj\n');
  const stored = Buffer.from([0, mark.length, 0, 255 - mark.length, 255]);
  const rest = deflateRawSync(Buffer.alloc(64 * megabyte));
  const data = Buffer.concat([Buffer.from([0x78, 0x9c]), stored, mark, rest]);
  return aStream('/Filter /FlateDecode', data);
}

/** Pictures that would unpack to gigabytes, by what their dictionaries say. */
export function flooding(): readonly Hostile[] {
  const row = deflateSync(Buffer.alloc(megabyte));
  const picture = (width: string, height: string, more: string): Buffer =>
    aStream(`/Subtype /Image /Width ${width} /Height ${height} /Filter /FlateDecode ${more}`, row);
  return [
    withStreams(
      'with a picture of 50,000 by 50,000',
      picture('50000', '50000', '/BitsPerComponent 8 /ColorSpace /DeviceGray'),
    ),
    withStreams(
      'with a picture of 20,000 by 10,000 in colour',
      picture('20000', '10000', '/BitsPerComponent 8 /ColorSpace /DeviceRGB'),
    ),
    withStreams('with a mask of 50,000 by 50,000', picture('50000', '50000', '/ImageMask true')),
    withStreams(
      'with a picture whose height is told elsewhere',
      picture('50000', '5 0 R', '/BitsPerComponent 8'),
      latin1('50000'),
    ),
  ];
}
