import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pdflibAddPlaceholder } from '@signpdf/placeholder-pdf-lib';
import { SignPdf } from '@signpdf/signpdf';
import { Signer } from '@signpdf/utils';
import { PDFDocument } from 'pdf-lib';
import type { Certificate } from 'pkijs';
import { certificatesOf } from '../../src/signatures/certificate-chain';
import { signPdf } from '../../src/signatures/sign-pdf';
import type { SignatureReport } from '../../src/signatures/signature-report';
import { FileSigningKey } from '../../src/signatures/signing-key';
import { TimestampService, TimestampUnavailable } from '../../src/signatures/timestamp-service';
import { verifyPdf } from '../../src/signatures/verify-pdf';
import { anAuthority, aSigner, pemOf, type TestIdentity, writeStore } from './test-authority';
import { TestTimestamps, timestampReply } from './test-timestamps';

const signedAt = new Date('2026-11-19T02:00:00Z');
const occasion = { reason: 'Ky ket qua', location: '', at: signedAt };
const aYearLater = new Date('2027-11-19T02:00:00Z');
/** Holds on the day of the signature and has ended a year later. */
const shortLife = { from: '2026-01-01', to: '2027-01-01' };

describe('the time of a signature', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-signature-time-'));
  let service: TestTimestamps;
  let authority: TestIdentity;
  let clockwork: TestIdentity;
  let anchors: Certificate[];
  let pdf: Buffer;

  beforeAll(async () => {
    service = await TestTimestamps.start();
    authority = anAuthority('CA thu nghiem');
    clockwork = aSigner('TSA thử nghiệm', authority, { purpose: 'timeStamping' });
    anchors = certificatesOf(pemOf(authority));
    const document = await PDFDocument.create();
    document.addPage([595, 842]).drawText('Ket qua');
    pdf = Buffer.from(await document.save({ useObjectStreams: false }));
  });

  afterAll(async () => {
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(() => answerWith(clockwork));

  const answerWith = (by: TestIdentity, at = signedAt): void => {
    service.answer = (query) => timestampReply(query, by, at);
  };
  const sign = (life = shortLife): Promise<Buffer> => {
    const signer = aSigner('UBND phường', authority, life);
    const file = join(folder, `${signer.certificate.serialNumber}.p12`);
    writeStore(file, signer, authority, 'x');
    const timestamps = new TimestampService(service.address, undefined);
    return signPdf(pdf, { key: new FileSigningKey(file, 'x'), timestamps }, occasion);
  };
  const judge = async (bytes: Buffer, knownBy = signedAt): Promise<SignatureReport> => {
    const [report] = await verifyPdf(bytes, { anchors, knownBy });
    if (!report) throw new Error('no signature was found');
    return report;
  };

  it('is proven by a third party, who saw a hash alone', async () => {
    const signed = await sign();
    expect(await judge(signed)).toMatchObject({
      faults: [],
      timestamp: 'trusted',
      timestampAt: signedAt.toISOString(),
      timestampAuthority: 'TSA thử nghiệm',
      coversWholeDocument: true,
    });
    const [query] = service.asked.slice(-1);
    expect(query?.length).toBeLessThan(100);
  });

  it('keeps a signature good after its certificate has ended, which a claim does not', async () => {
    const signed = await sign();
    expect((await judge(signed, aYearLater)).faults).toEqual([]);
    answerWith(aSigner('TSA lạ', anAuthority('CA lạ'), { purpose: 'timeStamping' }));
    expect(await judge(await sign(), aYearLater)).toMatchObject({
      timestamp: 'untrusted',
      faults: ['expired'],
    });
  });

  it('is a mere claim by an authority nobody trusts, or one not made for time', async () => {
    const strangers = [
      aSigner('TSA lạ', anAuthority('CA lạ'), { purpose: 'timeStamping' }),
      aSigner('Người ký', authority),
      aSigner('TSA hết hạn', authority, {
        purpose: 'timeStamping',
        from: '2025-01-01',
        to: '2026-02-01',
      }),
    ];
    for (const stranger of strangers) {
      answerWith(stranger);
      expect(await judge(await sign())).toMatchObject({
        timestamp: 'untrusted',
        timestampAt: signedAt.toISOString(),
        faults: [],
      });
    }
  });

  it('is not believed from behind the day on which the file was filed', async () => {
    answerWith(clockwork, new Date('2026-11-19T02:30:00Z'));
    expect((await judge(await sign())).timestamp).toBe('untrusted');
  });

  it('proves a certificate used after its end', async () => {
    answerWith(clockwork, new Date('2027-02-01T00:00:00Z'));
    expect(await judge(await sign(), aYearLater)).toMatchObject({
      timestamp: 'trusted',
      faults: ['expired'],
    });
  });

  it('is broken when the token was made over something else, or changed', async () => {
    const signed = await sign();
    const text = signed.toString('latin1');
    const imprintOf = (): string => {
      const [query] = service.asked.slice(-1);
      return (query ?? Buffer.alloc(0)).toString('hex');
    };
    const hash = /0420([0-9a-f]{64})/.exec(imprintOf())?.[1] ?? '';
    const at = text.search(new RegExp(hash, 'i'));
    expect(at).toBeGreaterThan(0);
    const changed = Buffer.from(signed);
    changed[at] = changed[at] === 0x30 ? 0x31 : 0x30;
    expect(await judge(changed)).toMatchObject({
      verdict: 'untrusted',
      timestamp: 'broken',
      timestampAt: null,
      faults: ['timestampBroken'],
    });
  });

  it('comes with nothing signed when the service answers wrongly or not at all', async () => {
    const foreign = (query: Buffer): Buffer => {
      const hash = createHash('sha256').update('x').digest();
      const at = query.indexOf(Buffer.from('0420', 'hex')) + 2;
      return Buffer.concat([query.subarray(0, at), hash, query.subarray(at + 32)]);
    };
    let first: Buffer | undefined;
    const answers: (typeof service.answer)[] = [
      () => undefined,
      () => Buffer.from('not DER'),
      () => Buffer.alloc(300_000),
      () => Buffer.from('30053003020102', 'hex'),
      (query) => timestampReply(foreign(query), clockwork, signedAt),
      (query) => timestampReply((first ??= query), clockwork, signedAt),
    ];
    await sign();
    first = service.asked.at(-1);
    for (const answer of answers) {
      service.answer = answer;
      await expect(sign()).rejects.toThrow(TimestampUnavailable);
    }
  });

  it('can stand over a whole document, and is judged there as a time and not as a signer', async () => {
    const stampWhole = async (): Promise<Buffer> => {
      const document = await PDFDocument.load(pdf);
      const texts = { reason: '', contactInfo: '', name: '', location: '' };
      pdflibAddPlaceholder({ pdfDoc: document, ...texts, subFilter: 'ETSI.RFC3161' });
      const prepared = Buffer.from(await document.save({ useObjectStreams: false }));
      const timestamps = new TimestampService(service.address, undefined);
      return new SignPdf().sign(prepared, new StampingSigner(timestamps));
    };
    const whole = await stampWhole();
    expect(await judge(whole)).toMatchObject({
      kind: 'timestamp',
      verdict: 'unchecked',
      signerName: 'TSA thử nghiệm',
      timestamp: 'trusted',
      timestampAt: signedAt.toISOString(),
    });
    const changed = Buffer.from(whole);
    changed[20] = (changed[20] ?? 0) ^ 1;
    expect(await judge(changed)).toMatchObject({ verdict: 'broken', faults: ['contentChanged'] });
    answerWith(aSigner('TSA lạ', anAuthority('CA lạ'), { purpose: 'timeStamping' }));
    expect(await judge(await stampWhole())).toMatchObject({
      verdict: 'untrusted',
      faults: ['untrusted'],
    });
  });
});

class StampingSigner extends Signer {
  constructor(private readonly timestamps: TimestampService) {
    super();
  }

  override sign(bytes: Buffer): Promise<Buffer> {
    return this.timestamps.stamp(bytes);
  }
}
