import { constants, crc32, deflateRawSync, deflateSync } from 'node:zlib';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

export interface PdfParts {
  /** Extra objects, as their text between header and `endobj`. */
  readonly objects?: readonly (string | Buffer)[];
  readonly pages?: number;
  readonly claimedPages?: number;
  /** Bytes between the last object and the trailer. */
  readonly between?: string;
  readonly trailer?: string;
  readonly end?: string | Buffer;
}

/** A small PDF, readable by a person; only what the parts say is wrong with it. */
export function aPdf(parts: PdfParts = {}): Buffer {
  const pages = parts.pages ?? 1;
  const pageObjects = Array.from(
    { length: pages },
    () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  );
  const tree = `<< /Type /Pages /Kids [3 0 R] /Count ${parts.claimedPages ?? pages} >>`;
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', tree, ...pageObjects];
  const bodies = [...objects, ...(parts.objects ?? [])].map((body, index) =>
    Buffer.concat([
      latin1(`${index + 1} 0 obj\n`),
      typeof body === 'string' ? latin1(body) : body,
      latin1('\nendobj\n'),
    ]),
  );
  const end = parts.end ?? '%%EOF\n';
  return Buffer.concat([
    latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'),
    ...bodies,
    latin1(parts.between ?? ''),
    latin1(parts.trailer ?? 'trailer << /Root 1 0 R /Size 4 >>\nstartxref\n0\n'),
    typeof end === 'string' ? latin1(end) : end,
  ]);
}

/** A stream object with its dictionary's other entries. */
export function aStream(entries: string, data: Buffer): Buffer {
  return Buffer.concat([
    latin1(`<< /Length ${data.length} ${entries} >>\nstream\n`),
    data,
    latin1('\nendstream'),
  ]);
}

/** An object stream that holds the given objects, packed as real writers pack them. */
export function anObjectStream(objects: string, entries = '/Filter /FlateDecode'): Buffer {
  const data = entries.includes('FlateDecode') ? deflateSync(latin1(objects)) : latin1(objects);
  return aStream(`/Type /ObjStm /N 1 /First 4 ${entries}`, data);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([latin1(type), data]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([frame, named, sum]);
}

export function aPng(width = 2, height = 2): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.alloc(6))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * A whole PNG of one colour with one bit a pixel. The rows of such a picture are the same bytes over and
 * over: one stretch is packed once with a full flush, after which it can be repeated, and the checksum
 * of zeros is reckoned rather than fed.
 */
export function aFlatPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const row = 1 + Math.ceil(width / 8);
  const stretch = Math.min(height, 1_000);
  const options = { finishFlush: constants.Z_FULL_FLUSH };
  const packed = deflateRawSync(Buffer.alloc(row * stretch), options);
  const rest = deflateRawSync(Buffer.alloc(row * (height % stretch)));
  const sum = Buffer.alloc(4);
  // Adler-32 of n zeros: the low half stays 1, the high half is n.
  sum.writeUInt32BE((((row * height) % 65_521) * 65_536 + 1) >>> 0);
  const stretches = Array.from({ length: Math.floor(height / stretch) }, () => packed);
  const data = Buffer.concat([Buffer.from([0x78, 0x9c]), ...stretches, rest, sum]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', data),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

export function aJpeg(width = 2, height = 2, scan = Buffer.from([1, 0xff, 0, 2, 0xff, 0xd0, 3])) {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 7, 0x4a, 0x46, 0x49, 0x46, 0]),
    frame,
    Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0]),
    scan,
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** The end record of an empty ZIP archive whose comment is the given text. */
export function aZipEnd(comment = ''): Buffer {
  const record = Buffer.alloc(22);
  record.write('PK\x05\x06', 0, 'latin1');
  record.writeUInt16LE(comment.length, 20);
  return Buffer.concat([record, latin1(comment)]);
}

/** The first bytes of a ZIP archive, as of a word-processor file. */
export const aZipStart = latin1('PK\x03\x04\x14\x00\x00\x00\x08\x00[Content_Types].xml');

/** A ZIP archive that any reader opens; its entries are packed. */
export function aZip(entries: readonly { name: string; data: Buffer }[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of entries) {
    const packed = deflateRawSync(data);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt16LE(33, 8);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(data.length, 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const file = Buffer.concat([latin1('PK\x03\x04'), facts, Buffer.from(name), packed]);
    files.push(file);
    directory.push(Buffer.concat([latin1('PK\x01\x02\x14\x00'), facts, place, Buffer.from(name)]));
    offset += file.length;
  }
  const index = Buffer.concat(directory);
  const end = aZipEnd();
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, index, end]);
}
