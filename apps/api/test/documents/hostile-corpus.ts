import { deflateSync } from 'node:zlib';
import {
  aFlatPng,
  aJpeg,
  anObjectStream,
  aPdf,
  aPng,
  aStream,
  aZip,
  aZipEnd,
  aZipStart,
} from '../platform/file-samples';
import { flooding, type Hostile, unpackingToMuch } from './pdf-bombs';

export type { Hostile };

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

const actions = [
  '/S /JavaScript /JS (app.alert\\(1\\))',
  '/S /Launch /F (cmd.exe)',
  '/S /ImportData /F (x.fdf)',
  '/S /SubmitForm /F (http://x.example)',
  '/S /GoToE /T << >>',
  '/S /RichMediaExecute',
];

const scripts = ['<script>alert(1)</script>', '<svg onload=alert(1)>', '<iframe src=x>'];

/** Active content in a PDF, in the places and disguises a reader would still run it from. */
function activePdfs(): Hostile[] {
  const places: [string, (action: string) => Buffer][] = [
    ['an object', (action) => aPdf({ objects: [`<< /Type /Action ${action} >>`] })],
    ['an annotation', (action) => aPdf({ objects: [`<< /Type /Annot /A << ${action} >> >>`] })],
    ['an object stream', (action) => aPdf({ objects: [anObjectStream(`9 0 << ${action} >>`)] })],
    ['an opening action', (action) => aPdf({ objects: [`<< /OpenAction << ${action} >> >>`] })],
    ['an additional action', (action) => aPdf({ objects: [`<< /AA << /O << ${action} >> >> >>`] })],
    ['the trailer', (action) => aPdf({ trailer: `trailer << /Root << ${action} >> >>\n` })],
  ];
  const escaped = (action: string): string =>
    action.replace('/JavaScript', '/Java#53cript').replace('/Launch', '/L#61unch');
  return places.flatMap(([place, make]) =>
    actions.flatMap((action) => [
      { what: `${action} in ${place}`, file: make(action) },
      { what: `escaped ${action} in ${place}`, file: make(escaped(action)) },
    ]),
  );
}

/** What a browser or a desktop would run, whatever it is called. */
function activeTexts(): Hostile[] {
  const texts = [
    ...scripts.map((script) => `<html>${script}</html>`),
    ...scripts.map(
      (script) => `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`,
    ),
    '<!DOCTYPE html><body onload=alert(1)>',
    '#!/bin/sh\nrm -rf /\n',
    'MZ\x90\x00\x03\x00\x00\x00',
    '\x7fELF\x02\x01\x01\x00',
    '{\\rtf1\\ansi {\\object\\objautlink}}',
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old office',
    '%!PS-Adobe-3.0\n(x) run',
    'GIF89a;<script>alert(1)</script>',
    'RIFF\x00\x00\x00\x00WEBPVP8 ',
    'BM\x00\x00\x00\x00',
    'II*\x00\x08\x00\x00\x00',
    'PK\x05\x06' + '\x00'.repeat(18),
    'Rar!\x1a\x07\x00',
    '7z\xbc\xaf\x27\x1c',
    '\x1f\x8b\x08\x00',
    'BZh91AY&SY',
    'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
    '\xef\xbb\xbf<html><script>1</script>',
    '\xfe\xff\x00<\x00h\x00t\x00m\x00l',
  ];
  const prefixes = ['', ' ', '\n\n', '\0'];
  return texts.flatMap((text) =>
    prefixes.map((prefix) => ({
      what: `${JSON.stringify(prefix)} and ${JSON.stringify(text.slice(0, 24))}`,
      file: latin1(prefix + text),
    })),
  );
}

/** Two formats in one file: whichever a reader picks, the other is behind it. */
function polyglots(): Hostile[] {
  const hosts: [string, Buffer][] = [
    ['PNG', aPng()],
    ['JPEG', aJpeg()],
    ['PDF', aPdf()],
  ];
  const guests: [string, Buffer][] = [
    ['a ZIP', aZipEnd()],
    ['a ZIP with a comment', aZipEnd('docx')],
    ['a script', latin1('<script>alert(1)</script>')],
    ['a program', latin1('MZ\x90\x00 This program cannot be run in DOS mode')],
    ['a PDF', aPdf()],
    ['an archive of files', Buffer.concat([aZipStart, aZipEnd()])],
  ];
  return hosts.flatMap(([host, file]) =>
    guests
      // A PDF may be followed by its own later revision.
      .filter(([guest]) => !(host === 'PDF' && guest === 'a PDF'))
      .map(([guest, more]) => ({
        what: `${host} followed by ${guest}`,
        file: Buffer.concat([file, more]),
      })),
  );
}

/** A word-processor file that can be opened, of archives within archives: 16 GB in some kB. */
function nestedArchive(): Buffer {
  const inner = aZip([{ name: 'lop-0.xml', data: Buffer.alloc(64 * 1024 * 1024) }]);
  const sixteen = (name: string, data: Buffer): Buffer =>
    aZip(Array.from({ length: 16 }, (_, no) => ({ name: `${name}-${no}.zip`, data })));
  return aZip([
    { name: '[Content_Types].xml', data: latin1('<Types/>') },
    { name: 'word/document.xml', data: latin1('<w:document/>') },
    { name: 'word/media/anh.zip', data: sixteen('lop-2', sixteen('lop-1', inner)) },
  ]);
}

/** Small to carry, large to open. */
export function bombs(): Hostile[] {
  const packed = deflateSync(Buffer.alloc(64 * 1024 * 1024));
  // One bit a pixel: 300 MB of real picture data in some 300 kB.
  const flood = aFlatPng(50_000, 50_000);
  const sides: [number, number][] = [
    [2_147_483_647, 1],
    [1, 2_147_483_647],
    [30_000, 30_000],
  ];
  return [
    { what: 'a whole PNG of 50,000 by 50,000', file: flood },
    { what: 'half a PNG of 50,000 by 50,000', file: flood.subarray(0, flood.length / 2) },
    { what: 'archives within archives that unpack to 16 GB', file: nestedArchive() },
    {
      what: 'a PDF whose object stream unpacks to 64 MB',
      file: aPdf({
        objects: [aStream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', packed)],
      }),
    },
    { what: 'a PDF that claims 100,000 pages', file: aPdf({ claimedPages: 100_000 }) },
    ...sides.map(([width, height]) => ({
      what: `a PNG of ${width} by ${height}`,
      file: aPng(width, height),
    })),
    { what: 'a JPEG of 65,000 by 65,000', file: aJpeg(65_000, 65_000) },
    {
      what: 'a PDF whose object stream is packed twice',
      file: aPdf({
        objects: [
          aStream(
            '/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode]',
            deflateSync(packed),
          ),
        ],
      }),
    },
    ...flooding().slice(0, 1),
    ...unpackingToMuch().slice(0, 1),
  ];
}

/** A tape archive with a link that leads out of its folder. */
function linkArchive(): Buffer {
  const header = Buffer.alloc(1_024);
  header.write('link', 0);
  header.write('0000777\0', 100);
  header.write('2', 156);
  header.write('/etc/passwd', 157);
  header.write('ustar\0', 257);
  return header;
}

function damaged(): Hostile[] {
  const whole: [string, Buffer][] = [
    ['PDF', aPdf()],
    ['PNG', aPng()],
    ['JPEG', aJpeg()],
  ];
  return whole.flatMap(([kind, file]) => [
    ...[0.3, 0.6, 0.9].map((share) => ({
      what: `${kind} cut at ${share}`,
      file: file.subarray(0, Math.floor(file.length * share)),
    })),
    { what: `${kind} behind one foreign byte`, file: Buffer.concat([latin1('x'), file]) },
    { what: `${kind} behind a page of HTML`, file: Buffer.concat([latin1('<html>'), file]) },
  ]);
}

/** Two hundred files and more that must never be kept. */
export function hostileCorpus(): readonly Hostile[] {
  return [
    ...activePdfs(),
    ...activeTexts(),
    ...polyglots(),
    ...bombs(),
    ...flooding().slice(1),
    ...unpackingToMuch().slice(1),
    ...damaged(),
    ...disguised(),
    { what: 'a PDF with an embedded file', file: aPdf({ objects: ['<< /Type /EmbeddedFile >>'] }) },
    {
      what: 'a PDF with a name tree of files',
      file: aPdf({ objects: ['<< /EmbeddedFiles 9 0 R >>'] }),
    },
    { what: 'a PDF with rich media', file: aPdf({ objects: ['<< /Subtype /RichMedia >>'] }) },
    { what: 'a PDF with an XFA form', file: aPdf({ objects: ['<< /XFA 9 0 R >>'] }) },
    { what: 'a tape archive with a link', file: linkArchive() },
    { what: 'a file without a byte', file: Buffer.alloc(0) },
  ];
}

/** Office papers and drawings under the names and first bytes of what is taken. */
function disguised(): Hostile[] {
  const guests = ['<svg onload=alert(1)>', '<html><script>1</script>', 'MZ\x90\x00', '#!/bin/sh\n'];
  const heads: [string, Buffer][] = [
    ['PDF', latin1('%PDF-1.7\n')],
    ['PNG', aPng().subarray(0, 8)],
    ['JPEG', latin1('\xff\xd8\xff\xe0\x00\x10JFIF\x00')],
    ['archive', aZipStart],
  ];
  return heads.flatMap(([head, start]) =>
    guests.map((guest) => ({
      what: `the first bytes of a ${head} before ${JSON.stringify(guest)}`,
      file: Buffer.concat([start, latin1(guest)]),
    })),
  );
}
