import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import S3rver from 's3rver';
import { DiskFileStore } from '../../src/platform/files/disk-file-store';
import { cleanFileName, contentDisposition } from '../../src/platform/files/file-name';
import { FileRefused } from '../../src/platform/files/file-refused';
import type { FileRefusal } from '../../src/platform/files/file-refused';
import { FileMissing } from '../../src/platform/files/file-store';
import type { FileStore } from '../../src/platform/files/file-store';
import { fileStoreOf } from '../../src/platform/files/files.module';
import { filesSettingsFrom } from '../../src/platform/files/files-settings';
import { S3FileStore } from '../../src/platform/files/s3-file-store';
import { freePort } from '../support/free-port';
import { reachableBytes } from '../support/reachable-memory';
import { aJpeg, anObjectStream, aPdf, aPng, aStream, aZipEnd, aZipStart } from './file-samples';

const megabyte = 1024 * 1024;
const script = '<< /S /JavaScript /JS (app.alert(1)) >>';
const hidden = `9 0 obj ${script} endobj`;
const text = (content: string): Buffer => Buffer.from(content, 'latin1');

const hostile: readonly (readonly [string, FileRefusal, Buffer])[] = [
  ['an empty file', 'empty', Buffer.alloc(0)],
  ['an SVG with a script', 'notAllowedType', text('<svg onload="alert(1)"/>')],
  ['an HTML page', 'notAllowedType', text('<!doctype html><script>alert(1)</script>')],
  ['a Windows program', 'notAllowedType', text('MZ\x90\x00\x03\x00\x00\x00')],
  ['a GIF', 'notAllowedType', text('GIF89a\x01\x00\x01\x00')],
  ['a word-processor file', 'notAllowedType', aZipStart],
  ['three bytes', 'notAllowedType', text('%PD')],
  ['a test virus', 'notAllowedType', text('X5O!P%@AP[4\\PZX54(P^)7CC)7}$' + 'EICAR')],
  ['HTML in front of a PDF', 'notAllowedType', Buffer.concat([text('<html>'), aPdf()])],
  ['an archive in front of a PDF', 'notAllowedType', Buffer.concat([aZipStart, aPdf()])],
  ['an archive behind a PDF', 'notAllowedType', Buffer.concat([aPdf(), aZipEnd()])],
  [
    'an archive whose comment ends a PDF',
    'notAllowedType',
    aPdf({ end: Buffer.concat([text('% '), aZipEnd('\n%%EOF\n')]) }),
  ],
  ['an archive behind a JPEG', 'notAllowedType', Buffer.concat([aJpeg(), aZipEnd('jar')])],
  ['HTML behind a PNG', 'notAllowedType', Buffer.concat([aPng(), text('<script>')])],
  ['a PDF with a script', 'activeContent', aPdf({ objects: [script] })],
  ['a PDF with an escaped script', 'activeContent', aPdf({ objects: ['<< /J#53 (x) >>'] })],
  [
    'a PDF that runs a script on opening',
    'activeContent',
    aPdf({ trailer: `trailer << /Root 1 0 R /OpenAction ${script} >>\n` }),
  ],
  ['a PDF that starts a program', 'activeContent', aPdf({ objects: ['<< /S /Launch /F (a) >>'] })],
  [
    'a PDF that carries a file',
    'activeContent',
    aPdf({ objects: [aStream('/Type /EmbeddedFile', text('MZ'))] }),
  ],
  ['a PDF with a dynamic form', 'activeContent', aPdf({ objects: ['<< /XFA [] >>'] })],
  ['a script packed away', 'activeContent', aPdf({ objects: [anObjectStream(`9 0 ${script}`)] })],
  [
    'a script packed without naming the type',
    'activeContent',
    aPdf({
      objects: [aStream('/N 1 /First 4 /Filter [/FlateDecode]', deflateSync(text(script)))],
    }),
  ],
  ['a script packed plainly', 'activeContent', aPdf({ objects: [anObjectStream(script, '')] })],
  ['an object in a stream', 'activeContent', aPdf({ objects: [aStream('', text(hidden))] })],
  [
    'an object behind white space in a stream',
    'activeContent',
    aPdf({ objects: [aStream('', text(`9${' '.repeat(99)}0${' '.repeat(99)}obj`))] }),
  ],
  ['an object in a comment', 'activeContent', aPdf({ between: `% ${hidden}\n` })],
  ['an object in a string', 'activeContent', aPdf({ between: `(${hidden})\n` })],
  [
    'a comment that seems to open a stream',
    'activeContent',
    aPdf({ between: `% >> stream\n${hidden}\n% endstream\n` }),
  ],
  ['a PDF cut off in a stream', 'damaged', aPdf({ objects: ['<< >> stream\nabc'] })],
  ['a PDF without its end', 'damaged', aPdf({ end: '' })],
  ['a PDF with a page behind its end', 'damaged', aPdf({ end: '%%EOF\n<script>' })],
  ['a PDF without a page', 'damaged', aPdf({ pages: 0 })],
  ['a PDF nested too deeply', 'damaged', aPdf({ objects: ['<< /A '.repeat(300)] })],
  [
    'an object stream that unpacks to 16 MB',
    'damaged',
    aPdf({ objects: [anObjectStream(' '.repeat(16 * megabyte))] }),
  ],
  [
    'an object stream cut off',
    'damaged',
    aPdf({
      objects: [
        aStream('/Type /ObjStm /Filter /FlateDecode', deflateSync(text(script)).subarray(0, 9)),
      ],
    }),
  ],
  [
    'an object stream packed in an unusual way',
    'damaged',
    aPdf({ objects: [anObjectStream('2f4a53>', '/Filter /ASCIIHexDecode')] }),
  ],
  [
    'an encrypted PDF that cannot be inspected',
    'notAllowedType',
    aPdf({
      objects: [aStream('/Type /ObjStm /Filter /FlateDecode', text('secret'))],
      trailer: 'trailer << /Encrypt 9 0 R >>\n',
    }),
  ],
  [
    'an object stream whose rows are transformed',
    'damaged',
    aPdf({
      objects: [
        anObjectStream(script, '/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >>'),
      ],
    }),
  ],
  ['a PDF of 201 pages', 'tooManyPages', aPdf({ pages: 201, claimedPages: 1 })],
  ['a PDF that claims 100,000 pages', 'tooManyPages', aPdf({ claimedPages: 100_000 })],
  [
    'a PDF of 201 packed pages',
    'tooManyPages',
    aPdf({ objects: [anObjectStream('<</Type/Page>>'.repeat(201))] }),
  ],
  ['a PNG of 50,000 × 50,000', 'pixelFlood', aPng(50_000, 50_000)],
  ['a PNG 20,001 wide', 'pixelFlood', aPng(20_001, 1)],
  ['a PNG without size', 'damaged', aPng(0, 1)],
  ['a PNG cut off', 'damaged', aPng().subarray(0, -3)],
  ['a PNG with a wrong sum', 'damaged', Buffer.from(aPng()).fill(7, 17, 18)],
  ['a JPEG of 65,535 × 65,535', 'pixelFlood', aJpeg(65_535, 65_535)],
  ['a JPEG without size', 'damaged', aJpeg(0, 0)],
  ['a JPEG cut off', 'damaged', aJpeg().subarray(0, -2)],
  ['a JPEG with a broken segment', 'damaged', text('\xff\xd8\xff\xe0\x00\x01\x00\x00\x00')],
];

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'motcua-files-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function inPieces(content: Buffer, length: number): Readable {
  const pieces: Buffer[] = [];
  for (let at = 0; at < content.length; at += length)
    pieces.push(content.subarray(at, at + length));
  return Readable.from(pieces, { objectMode: false });
}

async function filesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

const refusalOf = (error: unknown): unknown => (error instanceof FileRefused ? error.code : error);

const put = (store: FileStore, content: Buffer, length = 65_536) =>
  store.put(inPieces(content, length));

/** Of the 20 MB that are read before a refusal, and of the 60 MB of a large file, only a part. */
const mostHeld = 16 * megabyte;

/** How much stays reachable while a file comes in, looked at each time another 8 MB have come. */
class HeldOnTheWay {
  most = 0;
  private readonly before = reachableBytes();

  lookAt(sent: number): void {
    if (sent % (8 * megabyte) === 0)
      this.most = Math.max(this.most, reachableBytes() - this.before);
  }
}

describe('what is refused', () => {
  it.each(hostile)('refuses %s as %s and keeps nothing', async (_name, refusal, content) => {
    const store = new DiskFileStore(folder);
    const lengths = content.length > 100_000 ? [65_536] : [65_536, 61, 10, 7, 1];
    for (const length of lengths) {
      const answer = await put(store, content, length).then(() => 'kept', refusalOf);
      expect([length, answer]).toEqual([length, refusal]);
    }
    expect(await filesIn(folder)).toEqual([]);
  });

  it('refuses a 60 MB file at the limit without reading it all or filling memory', async () => {
    const store = new DiskFileStore(folder);
    let sent = 0;
    const chunk = Buffer.alloc(65_536, 0x20);
    const held = new HeldOnTheWay();
    const content = Readable.from(
      (function* flood() {
        yield text('%PDF-1.7\n1 0 obj << >> stream\n');
        for (; sent < 60 * megabyte; sent += chunk.length) {
          held.lookAt(sent);
          yield Buffer.from(chunk);
        }
      })(),
      { objectMode: false },
    );
    await expect(store.put(content)).rejects.toMatchObject({ code: 'tooLarge' });
    expect(sent).toBeLessThan(21 * megabyte);
    expect(held.most).toBeLessThan(mostHeld);
    expect(content.destroyed).toBe(true);
    expect(await filesIn(folder)).toEqual([]);
  });

  it('counts a refusal for size by the limits of the call', async () => {
    const store = new DiskFileStore(folder);
    const content = aPdf();
    const limits = { maxBytes: content.length - 1 };
    const refused = store.put(Readable.from([content]), limits);
    await expect(refused).rejects.toMatchObject({ code: 'tooLarge' });
    await expect(
      store.put(Readable.from([aPdf({ pages: 3 })]), { maxPages: 2 }),
    ).rejects.toMatchObject({ code: 'tooManyPages' });
  });
});

describe('what is kept', () => {
  it('keeps a PDF written with object streams and counts its pages', async () => {
    const made = await PDFDocument.create();
    for (let page = 0; page < 3; page += 1) made.addPage().drawText('Giay to');
    const content = Buffer.from(await made.save());
    const stored = await put(new DiskFileStore(folder), content, 100);
    expect(stored).toEqual({
      sha256: createHash('sha256').update(content).digest('hex'),
      size: content.length,
      mediaType: 'application/pdf',
      pages: 3,
      isEncrypted: false,
    });
  });

  it.each([
    ['a PNG', aPng(3, 5), { mediaType: 'image/png', width: 3, height: 5 }],
    ['a JPEG', aJpeg(3, 5), { mediaType: 'image/jpeg', width: 3, height: 5 }],
    [
      'an encrypted PDF whose objects can be read',
      aPdf({ trailer: 'trailer << /Encrypt 9 0 R >>\n' }),
      { mediaType: 'application/pdf', pages: 1, isEncrypted: true },
    ],
    [
      'a page changed by an incremental update once',
      Buffer.concat([aPdf(), text('3 0 obj << /Type /Page >> endobj\n%%EOF\n')]),
      { pages: 1 },
    ],
    [
      'a PDF whose picture happens to hold the letters of a script',
      aPdf({ objects: [aStream('/Subtype /Image', text('\x00/JS \xff/JavaScript'))] }),
      { pages: 1 },
    ],
  ])('keeps %s', async (_name, content, facts) => {
    const store = new DiskFileStore(folder);
    for (const length of [65_536, 61, 10, 7, 1]) {
      expect(await put(store, content, length)).toMatchObject(facts);
    }
  });

  it('takes in 60 MB within flat memory when the limit allows it', async () => {
    const store = new DiskFileStore(folder);
    const held = new HeldOnTheWay();
    const content = Readable.from(
      (function* scan() {
        yield aJpeg(4000, 4000).subarray(0, -2);
        for (let sent = 0; sent < 60 * megabyte; sent += 65_536) {
          held.lookAt(sent);
          yield Buffer.alloc(65_536, 0x41);
        }
        yield Buffer.from([0xff, 0xd9]);
      })(),
      { objectMode: false },
    );
    const stored = await store.put(content, { maxBytes: 64 * megabyte });
    expect(stored.size).toBeGreaterThan(60 * megabyte);
    expect(held.most).toBeLessThan(mostHeld);
  });
});

async function keepsItsPromises(store: FileStore): Promise<void> {
  const content = aPdf({ objects: [aStream('', Buffer.alloc(300_000, 0x41))] });
  const first = await put(store, content);
  const again = await put(store, content, 1000);
  expect(again).toEqual(first);
  expect(await store.exists(first.sha256)).toBe(true);
  expect((await buffer(await store.open(first.sha256))).equals(content)).toBe(true);
  const absent = 'a'.repeat(64);
  expect(await store.exists(absent)).toBe(false);
  await expect(store.open(absent)).rejects.toThrow(FileMissing);
  for (const crafted of ['../../etc/passwd', first.sha256.toUpperCase(), '']) {
    expect(await store.exists(crafted)).toBe(false);
    await expect(store.open(crafted)).rejects.toThrow(FileMissing);
  }
}

describe('the disk store', () => {
  it('keeps the same content once and gives it back unchanged', async () => {
    const store = new DiskFileStore(folder);
    await keepsItsPromises(store);
    const names = await filesIn(folder);
    expect(names).toHaveLength(1);
    const [name = ''] = names;
    expect(await readdir(path.join(folder, name.slice(0, 2), name.slice(2, 4)))).toEqual([name]);
  });

  it('leaves nothing of an upload that breaks off', async () => {
    const store = new DiskFileStore(folder);
    const failing = Readable.from(
      (function* broken() {
        yield aPdf().subarray(0, 100);
        throw new Error('connection lost');
      })(),
      { objectMode: false },
    );
    await expect(store.put(failing)).rejects.toThrow('connection lost');
    const closed = new Readable({ read() {} });
    closed.push(aPdf());
    setTimeout(() => closed.destroy(), 20);
    await expect(store.put(closed)).rejects.toThrow('Premature close');
    expect(await filesIn(folder)).toEqual([]);
  });

  it('keeps one file when the same content arrives many times at once', async () => {
    const store = new DiskFileStore(folder);
    const stored = await Promise.all(Array.from({ length: 8 }, () => put(store, aPng(), 5)));
    expect(new Set(stored.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(await filesIn(folder)).toHaveLength(1);
  });

  it('clears up after a killed process but not after one that may be at work', async () => {
    await mkdir(path.join(folder, 'incoming'));
    const old = path.join(folder, 'incoming', 'old.part');
    await writeFile(old, 'x');
    await writeFile(path.join(folder, 'incoming', 'young.part'), 'x');
    await utimes(old, new Date('2020-01-01T00:00:00Z'), new Date('2020-01-01T00:00:00Z'));
    await new DiskFileStore(folder).removeLeftOvers();
    expect(await filesIn(folder)).toEqual(['young.part']);
  });
});

describe('the object store', () => {
  let port = 0;
  const settings = {
    get endpoint() {
      return `http://127.0.0.1:${port}`;
    },
    bucket: 'hoso',
    region: 'us-east-1',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
    forcePathStyle: true,
  };

  beforeEach(async () => {
    port = await freePort();
  });

  it('keeps the same content once and gives it back unchanged', async () => {
    const server = new S3rver({
      port,
      address: '127.0.0.1',
      silent: true,
      directory: path.join(folder, 's3'),
      configureBuckets: [],
    });
    await server.run();
    // Nobody has made the bucket: the first connection does, and a later one finds it.
    const store = new S3FileStore(settings, path.join(folder, 'incoming'));
    try {
      await keepsItsPromises(store);
      const refused = put(store, text('<svg/>'));
      await expect(refused).rejects.toMatchObject({ code: 'notAllowedType' });
      expect(await filesIn(path.join(folder, 'incoming'))).toEqual([]);
      const another = new S3FileStore(settings, path.join(folder, 'incoming'));
      expect(await another.exists('0'.repeat(64))).toBe(false);
      await another.close();
    } finally {
      await store.close();
      await server.close();
    }
  });

  it('is asked again after it was away', async () => {
    const store = new S3FileStore(settings, path.join(folder, 'incoming'));
    await expect(store.exists('0'.repeat(64))).rejects.toThrow();
    const server = new S3rver({
      port,
      address: '127.0.0.1',
      silent: true,
      directory: path.join(folder, 's3-later'),
      configureBuckets: [],
    });
    await server.run();
    try {
      expect(await store.exists('0'.repeat(64))).toBe(false);
    } finally {
      await store.close();
      await server.close();
    }
  });

  it('is chosen by S3_ENDPOINT and refuses half a configuration', () => {
    const complete = { S3_ENDPOINT: settings.endpoint, S3_BUCKET: 'hoso' };
    const keys = { S3_ACCESS_KEY_ID: 'a', S3_SECRET_ACCESS_KEY: 'b' };
    expect(fileStoreOf(filesSettingsFrom({ MOTCUA_DATA_DIR: folder }))).toBeInstanceOf(
      DiskFileStore,
    );
    const chosen = filesSettingsFrom({ ...complete, ...keys, MOTCUA_DATA_DIR: folder });
    expect(fileStoreOf(chosen)).toBeInstanceOf(S3FileStore);
    expect(() => filesSettingsFrom(complete)).toThrow('S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY');
  });
});

describe('file names', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\scan\\Giấy khai sinh.pdf', 'Giấy khai sinh.pdf'],
    ['hoadon\u202efdp.exe', 'hoadonfdp.exe'],
    ['a\u0000b\r\nc.pdf', 'abc.pdf'],
    ['Nguyễn.pdf'.normalize('NFD'), 'Nguyễn.pdf'],
    ['..', 'tep'],
    ['', 'tep'],
    ['.pdf', 'pdf'],
    ['a  b<c>.png', 'a b_c_.png'],
    ['lone \ud800.pdf', 'lone \ufffd.pdf'],
  ])('cleans %j to %j', (name, clean) => {
    expect(cleanFileName(name)).toBe(clean);
  });

  it('cuts names to 200 bytes between letters and keeps the ending', () => {
    const clean = cleanFileName(`${'ế'.repeat(300)}.pdf`);
    expect(Buffer.byteLength(clean)).toBeLessThanOrEqual(200);
    expect(clean).toMatch(/^ế+\.pdf$/);
  });

  it('offers every download as an attachment under both names', () => {
    expect(contentDisposition('Đơn đề nghị (1).pdf')).toBe(
      'attachment; filename="Don de nghi (1).pdf"; ' +
        "filename*=UTF-8''%C4%90%C6%A1n%20%C4%91%E1%BB%81%20ngh%E1%BB%8B%20%281%29.pdf",
    );
    expect(contentDisposition('a"\r\nSet-Cookie: x.pdf')).not.toMatch(/[\r\n]/);
  });
});
