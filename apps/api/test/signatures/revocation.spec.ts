import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import * as pkijs from 'pkijs';
import { certificatesOf } from '../../src/signatures/certificate-chain';
import { RevocationLists } from '../../src/signatures/revocation-lists';
import { signPdf } from '../../src/signatures/sign-pdf';
import type { SignatureReport } from '../../src/signatures/signature-report';
import { FileSigningKey } from '../../src/signatures/signing-key';
import { listsFrom } from '../../src/signatures/validation-material';
import { verifyPdf } from '../../src/signatures/verify-pdf';
import { anAuthority, aSigner, pemOf, type TestIdentity, writeStore } from './test-authority';
import {
  anOcspAnswer,
  aRevocationList,
  type TestList,
  withObjects,
  withStore,
} from './test-revocation';

const signedAt = new Date('2026-11-19T02:00:00Z');
const week = { from: '2026-11-16T00:00:00Z', to: '2026-11-23T00:00:00Z' };
const nextMonth = { from: '2026-12-14T00:00:00Z', to: '2026-12-21T00:00:00Z' };
const before = '2026-11-18T00:00:00Z';
const after = '2026-12-01T00:00:00Z';

describe('the revocation of a certificate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-revocation-'));
  let authority: TestIdentity;
  let signer: TestIdentity;
  let anchors: pkijs.Certificate[];
  let signed: Buffer;

  beforeAll(async () => {
    authority = anAuthority('CA thu nghiem');
    signer = aSigner('UBND phường', authority);
    anchors = certificatesOf(pemOf(authority));
    const file = join(folder, 'co-quan.p12');
    writeStore(file, signer, authority, 'x');
    const document = await PDFDocument.create();
    document.addPage([595, 842]).drawText('Ket qua');
    const pdf = Buffer.from(await document.save({ useObjectStreams: false }));
    const key = new FileSigningKey(file, 'x');
    signed = await signPdf(pdf, { key }, { reason: 'Ky', location: '', at: signedAt });
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const judge = async (pdf: Buffer, lists: readonly Buffer[] = []): Promise<SignatureReport> => {
    const [report] = await verifyPdf(pdf, {
      anchors,
      knownBy: signedAt,
      lists: lists.flatMap((der) => listsFrom(der)),
    });
    if (!report) throw new Error('no signature was found');
    return report;
  };
  const byList = async (list: TestList): Promise<SignatureReport> =>
    judge(signed, [await aRevocationList(authority, list)]);
  const byAnswer = async (answer: object = {}): Promise<SignatureReport> => {
    const der = await anOcspAnswer({ about: signer, issuer: authority, ...week, ...answer });
    return judge(withStore(signed, { answers: [der] }));
  };

  it('is not known without a word of the authority, and then nobody calls it valid', async () => {
    expect(await judge(signed)).toMatchObject({
      verdict: 'unchecked',
      revocation: 'notChecked',
      revokedAt: null,
      revocationAsOf: null,
      faults: [],
    });
  });

  it('did not happen by a list that reaches the day of the signature', async () => {
    for (const list of [week, nextMonth])
      expect(await byList(list)).toMatchObject({
        verdict: 'valid',
        revocation: 'good',
        revocationAsOf: new Date(list.from).toISOString(),
      });
  });

  it('is known when it came before the signature, and does no harm when it came later', async () => {
    const revoked = await byList({ ...nextMonth, revoked: [{ who: signer, at: before }] });
    expect(revoked).toMatchObject({
      verdict: 'untrusted',
      faults: ['revoked'],
      revocation: 'revoked',
      revokedAt: new Date(before).toISOString(),
    });
    const later = await byList({ ...nextMonth, revoked: [{ who: signer, at: after }] });
    expect(later).toMatchObject({
      verdict: 'valid',
      revocation: 'good',
      revokedAt: new Date(after).toISOString(),
    });
  });

  it('is not told by a list that ended before, has no end, or comes after the certificate', async () => {
    const lists = [
      { from: '2026-11-01T00:00:00Z', to: '2026-11-08T00:00:00Z' },
      { from: '2026-11-16T00:00:00Z' },
      { from: '2031-01-01T00:00:00Z', to: '2031-01-08T00:00:00Z' },
    ];
    for (const list of lists) expect((await byList(list)).revocation).toBe('notChecked');
  });

  it('is not told by a list of somebody else, nor by one that was changed', async () => {
    const list = { ...nextMonth, revoked: [{ who: signer, at: before }] };
    const stranger = await aRevocationList(anAuthority('CA thu nghiem'), list);
    const changed = await aRevocationList(authority, nextMonth);
    changed[60] = (changed[60] ?? 0) ^ 1;
    for (const der of [stranger, changed, Buffer.from('not a list')])
      expect((await judge(signed, [der])).revocation).toBe('notChecked');
  });

  it('is not told by a part of a list: changes only, other kinds, other places', async () => {
    const scope = (values: object): pkijs.Extension =>
      new pkijs.Extension({
        extnID: '2.5.29.28',
        critical: true,
        extnValue: new pkijs.IssuingDistributionPoint(values).toSchema().toBER(),
      });
    const place = [new pkijs.GeneralName({ type: 6, value: 'http://x.example/part.crl' })];
    const parts = [
      new pkijs.Extension({
        extnID: '2.5.29.27',
        critical: true,
        extnValue: new Uint8Array([2, 1, 1]).buffer,
      }),
      scope({ onlyContainsCACerts: true }),
      scope({ indirectCRL: true }),
      scope({ distributionPoint: place }),
    ];
    for (const part of parts)
      expect((await byList({ ...week, extensions: [part] })).revocation).toBe('notChecked');
    const ours = scope({ onlyContainsUserCerts: true });
    expect((await byList({ ...week, extensions: [ours] })).revocation).toBe('good');
  });

  it('is told by an answer inside the file, of the authority or of its responder', async () => {
    const responder = aSigner('OCSP', authority, { purpose: 'OCSPSigning' });
    expect(await byAnswer()).toMatchObject({ verdict: 'valid', revocation: 'good' });
    expect(await byAnswer({ responder })).toMatchObject({ verdict: 'valid', revocation: 'good' });
    expect(await byAnswer({ revokedAt: before })).toMatchObject({ faults: ['revoked'] });
  });

  it('is not told by a responder the authority did not name, nor about somebody else', async () => {
    const answers = [
      { responder: aSigner('Không phải OCSP', authority) },
      { responder: aSigner('OCSP', anAuthority('CA lạ'), { purpose: 'OCSPSigning' }) },
      { about: aSigner('Người khác', authority) },
    ];
    for (const answer of answers) expect((await byAnswer(answer)).revocation).toBe('notChecked');
  });

  it('is read from a store added behind the signature, which breaks nothing', async () => {
    const list = await aRevocationList(authority, week);
    expect(await judge(withStore(signed, { lists: [list] }))).toMatchObject({
      verdict: 'valid',
      faults: [],
      coversWholeDocument: false,
    });
  });

  it('is no cover for anything else behind the signature', async () => {
    const list = await aRevocationList(authority, week);
    const text = signed.toString('latin1');
    const page = Number(/(\d+) 0 obj\s*<<[^>]*\/Type \/Page\b/.exec(text)?.[1]);
    const root = Number(/\/Root (\d+) 0 R/.exec(text)?.[1]);
    const size = Number(/\/Size (\d+)/.exec(text)?.[1]);
    const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1];
    const trailer = `/Size ${size + 2} /Root ${root} 0 R /Prev ${previous}`;
    const object = (no: number, body: string) => ({ no, body: Buffer.from(body) });
    expect(page).toBeGreaterThan(0);
    const added = [
      withStore(signed, { lists: [list] }, '/OpenAction << /S /URI >>'),
      withObjects(signed, [object(page, '<< /Type /Page >>')], trailer),
      withObjects(signed, [object(root, `<< /Type /Catalog /Pages ${size} 0 R >>`)], trailer),
      withObjects(
        signed,
        [
          object(
            size,
            `<< /Length 9 >>\nstream\nendobj\n${root} 0 obj\n<< /Pages 9 0 R >>\nendstream`,
          ),
        ],
        trailer,
      ),
      withObjects(signed, [object(size, '<< >>')], trailer.replace(/Prev \d+/, 'Prev 9')),
      withObjects(signed, [object(size, '<< >>')], trailer.replace(/Root \d+/, `Root ${size}`)),
      Buffer.concat([withStore(signed, { lists: [list] }), Buffer.from('% one line more\n')]),
    ];
    for (const pdf of added) {
      const { verdict, faults } = await judge(pdf);
      expect([verdict, faults]).toEqual(['broken', ['addedAfterSigning']]);
    }
  });

  describe('in the lists of a deployment', () => {
    let server: Server;
    let content: Buffer | undefined;
    let asked = 0;
    const clock = { time: signedAt.getTime(), now: () => new Date(clock.time) };

    beforeAll(async () => {
      server = createServer((_request, response) => {
        asked += 1;
        response.writeHead(content ? 200 : 500).end(content);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    });

    afterAll(() => new Promise((resolve) => server.close(resolve)));

    const address = (): string =>
      `http://127.0.0.1:${(server.address() as AddressInfo).port}/ca.crl`;

    it('is read from files and folders, and read again when they change', async () => {
      const place = mkdtempSync(join(folder, 'lists-'));
      const lists = new RevocationLists([place, join(folder, 'absent.crl')], clock);
      expect(await lists.current()).toHaveLength(0);
      writeFileSync(join(place, 'a.crl'), await aRevocationList(authority, week));
      const pem = (await aRevocationList(authority, nextMonth)).toString('base64');
      writeFileSync(
        join(place, 'b.pem'),
        `-----BEGIN X509 CRL-----\n${pem}\n-----END X509 CRL-----\n`,
      );
      expect(await lists.current()).toHaveLength(2);
      writeFileSync(join(place, 'a.crl'), 'not a list');
      expect(await lists.current()).toHaveLength(1);
    });

    it('is asked for once an hour, and the last list stays while nobody answers', async () => {
      content = await aRevocationList(authority, week);
      const lists = new RevocationLists([address()], clock);
      const both = await Promise.all([lists.current(), lists.current()]);
      expect([both.map((each) => each.length), asked]).toEqual([[1, 1], 1]);
      clock.time += 59 * 60_000;
      await lists.current();
      expect(asked).toBe(1);
      clock.time += 2 * 60_000;
      content = undefined;
      expect(await lists.current()).toHaveLength(1);
      await lists.current();
      expect(asked).toBe(2);
      clock.time += 6 * 60_000;
      await lists.current();
      expect(asked).toBe(3);
    });
  });
});
