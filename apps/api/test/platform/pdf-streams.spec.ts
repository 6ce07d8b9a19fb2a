import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { deflateSync } from 'node:zlib';
import { DiskFileStore } from '../../src/platform/files/disk-file-store';
import { FileRefused } from '../../src/platform/files/file-refused';
import type { StoredFile } from '../../src/platform/files/file-store';
import { flooding, unpackingToMuch } from '../documents/pdf-bombs';
import { aPdf, aStream } from './file-samples';

const text = (content: string): Buffer => Buffer.from(content, 'latin1');
const packed = deflateSync(text('q 1 0 0 1 0 0 cm Q '.repeat(20)));
const picture = (width: number, height: string, more: string): Buffer =>
  aStream(`/Subtype /Image /Width ${width} /Height ${height} ${more}`, text('\xff\xd8'));

/** Streams as writers and scanners make them, and objects they point to. */
const ordinary: readonly (readonly [string, Buffer, ...string[]])[] = [
  ['content', aStream('/Filter /FlateDecode', packed)],
  [
    'content in letters',
    aStream('/Filter [/ASCIIHexDecode /Fl]', text(`${packed.toString('hex')}>`)),
  ],
  [
    'content with bytes behind its end',
    aStream('/Filter /FlateDecode', Buffer.concat([packed, packed])),
  ],
  ['content without a byte', aStream('/Filter /FlateDecode', Buffer.alloc(0))],
  ['content cut off where it says', aStream('/Filter /FlateDecode', packed.subarray(0, 12))],
  [
    'content of an old writer',
    aStream('/Filter /LZWDecode', Buffer.from('800b6050220c0c8501', 'hex')),
  ],
  ['A4 in colour at 600 dpi', picture(4_961, '7016', '/ColorSpace /DeviceRGB /Filter /DCTDecode')],
  ['A3 at 600 dpi in colours told elsewhere', picture(7_016, '9922', '/ColorSpace 9 0 R')],
  ['A0 in black and white at 400 dpi', picture(13_244, '18724', '/BitsPerComponent 1')],
  ['a scan whose height is told behind it', picture(2_480, '5 0 R', '/Filter /JPXDecode'), '3508'],
  [
    'a picture packed once more',
    aStream('/Subtype /Image /Width 9 /Height 9 /Filter [/FlateDecode /DCTDecode]', packed),
  ],
];

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'motcua-streams-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function putInPieces(content: Buffer, length: number): Promise<StoredFile> {
  const pieces = Array.from({ length: Math.ceil(content.length / length) }, (_, no) =>
    content.subarray(no * length, (no + 1) * length),
  );
  return new DiskFileStore(folder).put(Readable.from(pieces, { objectMode: false }));
}

const refusalOf = (error: unknown): unknown => (error instanceof FileRefused ? error.code : error);

async function kept(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

describe('a PDF', () => {
  it.each([
    ...unpackingToMuch().map(({ what, file }) => ['damaged', what, file] as const),
    ...flooding().map(({ what, file }) => ['pixelFlood', what, file] as const),
  ])('is refused as %s before anybody opens it: %s', async (refusal, _what, file) => {
    expect(await putInPieces(file, 4_099).then(() => 'kept', refusalOf)).toBe(refusal);
    expect(await kept()).toEqual([]);
  });

  it.each(ordinary)('with %s is kept', async (_what, ...objects) => {
    for (const length of [65_536, 61, 7, 1]) {
      expect(await putInPieces(aPdf({ objects }), length)).toMatchObject({ pages: 1 });
    }
  });
});
