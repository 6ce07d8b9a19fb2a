/** Units of the font's square; every letter is half as wide as it is high. */
export const unitsPerEm = 1_000;
export const letterWidth = 500;
/** The one letter of the font: it has a width and no shape. */
export const invisibleGlyph = 1;

const epochChecksum = 0xb1b0afba;

/**
 * A TrueType font with one letter without a shape. Words that lie unseen over a scan need a place
 * and a meaning; their shape is in the picture already.
 */
export function invisibleFont(): Buffer {
  const tables: readonly (readonly [string, Buffer])[] = [
    ['glyf', letter()],
    ['head', head()],
    ['hhea', hhea()],
    ['hmtx', words(letterWidth, 0, letterWidth, 0)],
    ['loca', words(0, 0, letter().length / 2)],
    ['maxp', maxp()],
  ];
  const directory = 12 + tables.length * 16;
  const records: Buffer[] = [];
  const bodies: Buffer[] = [];
  let offset = directory;
  for (const [tag, body] of tables) {
    const record = Buffer.alloc(16);
    record.write(tag, 0, 'latin1');
    record.writeUInt32BE(checksum(body), 4);
    record.writeUInt32BE(offset, 8);
    record.writeUInt32BE(body.length, 12);
    const padded = Buffer.concat([body, Buffer.alloc(-body.length & 3)]);
    records.push(record);
    bodies.push(padded);
    offset += padded.length;
  }
  const start = Buffer.concat([Buffer.from([0, 1, 0, 0]), words(tables.length, 64, 2, 32)]);
  const font = Buffer.concat([start, ...records, ...bodies]);
  const headAt = directory + (tables[0]?.[1].length ?? 0);
  font.writeUInt32BE((epochChecksum - checksum(font)) >>> 0, headAt + 8);
  return font;
}

/**
 * A line from corner to corner and back: it has an extent, without which readers leave words out on
 * turned pages, and nothing inside that could be filled.
 */
function letter(): Buffer {
  const bounds = words(1, 0, 0, letterWidth, unitsPerEm);
  const [endsAt, instructions] = [1, 0];
  const onTheLine = Buffer.from([1, 1]);
  const steps = words(0, letterWidth, 0, unitsPerEm);
  return Buffer.concat([bounds, words(endsAt, instructions), onTheLine, steps]);
}

function head(): Buffer {
  const table = Buffer.alloc(54);
  table.writeUInt32BE(0x00010000, 0);
  table.writeUInt32BE(0x00010000, 4);
  table.writeUInt32BE(0x5f0f3cf5, 12);
  table.writeUInt16BE(unitsPerEm, 18);
  words(0, 0, letterWidth, unitsPerEm).copy(table, 36);
  // Smallest readable size, mixed directions, short offsets.
  words(0, 8, 2, 0, 0).copy(table, 44);
  return table;
}

function hhea(): Buffer {
  const table = Buffer.alloc(36);
  table.writeUInt32BE(0x00010000, 0);
  words(unitsPerEm, 0, 0, letterWidth).copy(table, 4);
  // Upright caret, and a width for each of the two glyphs.
  table.writeUInt16BE(1, 18);
  table.writeUInt16BE(2, 34);
  return table;
}

function maxp(): Buffer {
  const table = Buffer.alloc(32);
  table.writeUInt32BE(0x00010000, 0);
  table.writeUInt16BE(2, 4);
  // One line of two points.
  table.writeUInt16BE(2, 6);
  table.writeUInt16BE(1, 8);
  // One zone: there are no instructions.
  table.writeUInt16BE(1, 14);
  return table;
}

function words(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => bytes.writeUInt16BE(value, index * 2));
  return bytes;
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 1)
    sum = (sum + ((bytes[at] ?? 0) << (24 - (at % 4) * 8))) >>> 0;
  return sum;
}
