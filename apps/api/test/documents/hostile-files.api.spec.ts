import { PageReader } from '../../src/digitisation/pages/page-reader';
import { aPdf, aPng } from '../platform/file-samples';
import { type DossierBody, receive } from '../support/intake';
import { TestApi, type TestReply } from '../support/test-api';
import { type DocumentBody, uploadTo } from '../support/upload-form';
import { expectAllRefused } from './all-refused';
import { hostileCorpus } from './hostile-corpus';
import { ReadingWork } from './reading-work';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

const names = [
  '../../etc/passwd',
  '..\\..\\windows\\system32\\x.pdf',
  '/etc/passwd.pdf',
  'C:\\x.pdf',
  'giay\u202Efdp.exe',
  'giay\u200B.pdf',
  'x.pdf.exe',
  'x.pdf;.html',
  'a'.repeat(300) + '.pdf',
  'đ'.repeat(200) + '.pdf',
  '.htaccess',
  'CON',
  '<script>.pdf',
  "x'; drop table dossier;--.pdf",
  ' .pdf',
  'giay%00.pdf',
  'giay\u2028.pdf',
  'anh.svg.pdf',
  'giay.pdf.lnk',
  '....//....//giay.pdf',
  'e\u0301'.repeat(90) + '.pdf',
];

describe('hostile files', () => {
  let api: TestApi;
  let dossier: DossierBody;

  beforeAll(async () => {
    api = await TestApi.start();
    dossier = await receive(api);
  });

  afterAll(() => api.stop());

  const upload = (file: Buffer, fileName = 'giay.pdf'): Promise<TestReply<DocumentBody>> =>
    uploadTo(api, dossier.id, { purpose: 'attachment', file, fileName });

  it('are two hundred and more, none is kept, and each answer names the reason', async () => {
    const corpus = hostileCorpus();
    expect(corpus.length).toBeGreaterThanOrEqual(200);
    // Of those that unpack, so much that the limits are what stopped them.
    const { unpacked, counted, lexed } = await expectAllRefused(api, corpus, upload);
    expect(counted).toBeGreaterThanOrEqual(32 * 1_048_576);
    expect(unpacked).toBeGreaterThanOrEqual(8 * 1_048_576);
    expect(lexed).toBeGreaterThan(10_000);
  });

  it('would be seen to be opened', async () => {
    const reading = new ReadingWork();
    const reader = new PageReader();
    try {
      await reader.begin(aPdf(), 'application/pdf');
      expect(reading.take()).toEqual({ unpacked: 0, counted: 0, lexed: 0, opened: 2 });
      await reader.begin(aPng(3, 3), 'image/png');
      expect(reading.take()).toEqual({ unpacked: 0, counted: 0, lexed: 0, opened: 1 });
    } finally {
      reader.end();
      reading.end();
    }
  });

  it('with hostile names are kept under names that are harmless', async () => {
    const replies = [];
    for (const [index, name] of names.entries())
      replies.push(await upload(aPdf({ between: `% ${index}\n` }), name));
    expect(replies.map(({ status }) => status)).toEqual(names.map(() => 201));
    for (const { body } of replies) {
      const { fileName } = body as unknown as { fileName: string };
      expect(Buffer.byteLength(fileName)).toBeLessThanOrEqual(200);
      expect(fileName).not.toMatch(/[\p{Cc}\u200b-\u200f\u202a-\u202e\\/<>]/u);
      expect(fileName).not.toMatch(/^\./);
    }
  });

  it('are refused by what they hold, whatever they are called or said to be', async () => {
    const svg = latin1('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    for (const name of ['anh.png', 'giay.pdf', 'anh.jpg', 'anh.svg', 'khong-duoi']) {
      const { status, body } = await upload(svg, name);
      expect([name, status, body.reason]).toEqual([name, 422, expect.any(String)]);
    }
  });

  it('that were believed harmless are served to be saved and never to run', async () => {
    const { body } = await upload(aPng(3, 3), 'anh.svg');
    for (const inline of ['', '?inline=1']) {
      const path = `/dossiers/${dossier.id}/documents/${body.no}${inline}`;
      const { headers } = await api.request('GET', path, { as: 'motcua' });
      expect(headers['content-type']).toBe('image/png');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toContain('sandbox');
      const way = inline ? /^inline/ : /^attachment/;
      expect(String(headers['content-disposition'])).toMatch(way);
    }
  });
});
