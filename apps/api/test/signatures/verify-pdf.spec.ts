import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import forge from 'node-forge';
import { PDFDocument } from 'pdf-lib';
import type { Certificate } from 'pkijs';
import sharp from 'sharp';
import { composePdf } from '../../src/digitisation/pages/compose-pdf';
import { labelled } from '../../src/platform/printing/print-blocks';
import { renderPdf } from '../../src/platform/printing/render-pdf';
import { certificatesOf } from '../../src/signatures/certificate-chain';
import { signatureParts } from '../../src/signatures/pdf-signature-parts';
import { RemoteSigningKey } from '../../src/signatures/remote-signing-key';
import { signPdf } from '../../src/signatures/sign-pdf';
import {
  FileSigningKey,
  type SigningKey,
  SigningUnavailable,
} from '../../src/signatures/signing-key';
import type { SignatureReport } from '../../src/signatures/signature-report';
import { verifyPdf } from '../../src/signatures/verify-pdf';
import { archivalFaults } from '../platform/archival-faults';
import { anAuthority, aSigner, pemOf, type TestIdentity, writeStore } from './test-authority';

const at = new Date('2026-11-19T02:00:00Z');
const occasion = { reason: 'Ky ket qua', location: 'Da Lat', at };
const signerName = 'UBND phường Xuân Hương';

async function aResult(text: string): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage([595, 842]).drawText(text);
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

describe('the signature of a PDF', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-signing-'));
  let authority: TestIdentity;
  let anchors: Certificate[];
  let signed: Buffer;

  const keyOf = (signer: TestIdentity, issuer: TestIdentity): SigningKey => {
    const file = join(folder, `${signer.certificate.serialNumber}.p12`);
    writeStore(file, signer, issuer, 'mat khau');
    return new FileSigningKey(file, 'mat khau');
  };

  const judge = async (pdf: Buffer, knownBy = at): Promise<SignatureReport> => {
    const [report, ...more] = await verifyPdf(pdf, { anchors, knownBy });
    expect(more).toEqual([]);
    if (!report) throw new Error('no signature was found');
    return report;
  };

  beforeAll(async () => {
    authority = anAuthority('CA thu nghiem');
    anchors = certificatesOf(pemOf(authority));
    signed = await signPdf(
      await aResult('Ket qua'),
      { key: keyOf(aSigner(signerName, authority), authority) },
      occasion,
    );
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('fits in text, key, chain and time, and says that nobody knows of a revocation', async () => {
    expect(await judge(signed)).toMatchObject({
      verdict: 'unchecked',
      revocation: 'notChecked',
      faults: [],
      signerName,
      issuerName: 'CA thu nghiem',
      claimedAt: at.toISOString(),
      timestamp: 'none',
      timestampAt: null,
      coversWholeDocument: true,
    });
  });

  it('is made as PAdES asks: detached CAdES over the whole file', () => {
    const [part] = signatureParts(signed);
    expect(part).toMatchObject({ subFilter: 'ETSI.CAdES.detached', bytesAfter: 0 });
  });

  it('leaves what a scan and a print claim to be true', async () => {
    const key = keyOf(aSigner(signerName, authority), authority);
    const create = { width: 9, height: 9, channels: 3 as const, background: '#ffffff' };
    const content = await sharp({ create }).jpeg().toBuffer();
    const pages = [{ index: 0, rotation: 0 }];
    const scan = await composePdf({ title: 'Giấy', at }, [
      { content, mediaType: 'image/jpeg', pages },
    ]);
    const print = await renderPdf({
      title: 'Phiếu',
      layout: 'a5',
      content: [labelled('Họ và tên', 'Nguyễn Văn Ấn')],
      copies: [''],
      foot: { printNumber: 1 },
    });
    const [signedScan, signedPrint] = await Promise.all(
      [Buffer.from(scan.pdf), print].map((pdf) => signPdf(pdf, { key }, occasion)),
    );
    if (!signedScan || !signedPrint) throw new Error('nothing was signed');
    expect((await judge(signedScan)).faults).toEqual([]);
    expect((await judge(signedPrint)).faults).toEqual([]);
    expect(await archivalFaults(signedScan, 'B')).toEqual([]);
    expect(await archivalFaults(signedPrint, 'A')).toEqual([]);
  });

  it('finds no signature in a file without one', async () => {
    expect(await verifyPdf(await aResult('x'), { anchors, knownBy: at })).toEqual([]);
  });

  it('tells a flipped byte before and behind the signature', async () => {
    const [part] = signatureParts(signed);
    if (!part || 'fault' in part) throw new Error('no signature');
    const lengths = part.signedRanges.map(({ length }) => length);
    const inside = [20, (lengths[0] ?? 0) - 200, signed.length - 40];
    for (const place of inside) {
      const changed = Buffer.from(signed);
      changed[place] = (changed[place] ?? 0) ^ 1;
      const { verdict, faults } = await judge(changed);
      expect([verdict, faults]).toEqual(['broken', ['contentChanged']]);
    }
  });

  it('tells what was added afterwards', async () => {
    const update = '\n9 0 obj\n<< /Type /Annot >>\nendobj\ntrailer << >>\n%%EOF\n';
    const grown = Buffer.concat([signed, Buffer.from(update)]);
    const report = await judge(grown);
    expect(report).toMatchObject({ verdict: 'broken', coversWholeDocument: false });
    expect(report.faults).toEqual(['addedAfterSigning']);
  });

  it('tells the signature of another document', async () => {
    const other = await signPdf(
      await aResult('Ket qua khac han'),
      { key: keyOf(aSigner(signerName, authority), authority) },
      occasion,
    );
    const [from] = signatureParts(other);
    const [to] = signatureParts(signed);
    if (!from || 'fault' in from || !to || 'fault' in to) throw new Error('no signature');
    const begin = to.signedRanges[0].length + 1;
    const swapped = Buffer.concat([
      signed.subarray(0, begin),
      Buffer.from(from.container.toString('hex')),
      signed.subarray(begin + to.container.length * 2),
    ]);
    expect(swapped.length).toBe(signed.length);
    expect((await judge(swapped)).faults).toEqual(['contentChanged']);
  });

  it('tells a signer whom no trusted authority knows', async () => {
    const stranger = anAuthority('CA la');
    const pdf = await signPdf(
      await aResult('Ket qua'),
      { key: keyOf(aSigner(signerName, stranger), stranger) },
      occasion,
    );
    expect(await judge(pdf)).toMatchObject({ verdict: 'untrusted', faults: ['untrusted'] });
  });

  it('tells a certificate that had run out, or did not hold yet', async () => {
    const lives = [
      [{ from: '2026-01-01', to: '2026-06-01' }, 'expired'],
      [{ from: '2026-12-01', to: '2027-06-01' }, 'notYetValid'],
    ] as const;
    for (const [life, fault] of lives) {
      const signer = aSigner(signerName, authority, life);
      const pdf = await signPdf(
        await aResult('Ket qua'),
        { key: keyOf(signer, authority) },
        occasion,
      );
      expect(await judge(pdf)).toMatchObject({ verdict: 'untrusted', faults: [fault] });
    }
  });

  it('does not believe a time before the file was known to exist that lies after it', async () => {
    const report = await judge(signed, new Date('2026-11-18T02:00:00Z'));
    expect(report.faults).toContain('notYetValid');
  });

  it('tells a range that leaves something out, and a container that holds nothing', async () => {
    const text = signed.toString('latin1');
    const narrowed = text.replace(/\/ByteRange \[0 (\d+) /, (all, length: string) =>
      all.replace(length, String(Number(length) - 1).padStart(length.length, ' ')),
    );
    expect((await judge(Buffer.from(narrowed, 'latin1'))).faults).toEqual(['rangeBroken']);
    const [part] = signatureParts(signed);
    if (!part || 'fault' in part) throw new Error('no signature');
    const begin = part.signedRanges[0].length + 1;
    const empty = Buffer.from(signed);
    empty.fill('0', begin, begin + part.container.length * 2);
    expect((await judge(empty)).faults).toEqual(['unreadable']);
  });

  it('refuses to open a store with a wrong passphrase', () => {
    const file = join(folder, 'sai.p12');
    writeStore(file, aSigner('x', authority), authority, 'dung');
    expect(() => new FileSigningKey(file, 'sai')).toThrow();
  });

  describe('made by a service elsewhere', () => {
    let server: Server;
    let signer: TestIdentity;
    let isDown = false;
    const asked: string[] = [];

    beforeAll(async () => {
      signer = aSigner('Dịch vụ ký số', authority);
      server = createServer((request, response) => {
        asked.push(String(request.headers.authorization));
        const parts: Buffer[] = [];
        request.on('data', (part: Buffer) => parts.push(part));
        request.on('end', () => {
          if (isDown) return void response.writeHead(503).end();
          const der = (each: TestIdentity): string =>
            forge.util.encode64(
              forge.asn1.toDer(forge.pki.certificateToAsn1(each.certificate)).getBytes(),
            );
          if (request.method === 'GET')
            return void response.end(
              JSON.stringify({ certificates: [der(signer), der(authority)] }),
            );
          const { hash } = JSON.parse(Buffer.concat(parts).toString()) as { hash: string };
          const digest = forge.util.decode64(hash);
          const md = { algorithm: 'sha256', digest: () => forge.util.createBuffer(digest) };
          const signature = signer.key.sign(md as unknown as forge.md.MessageDigest);
          response.end(JSON.stringify({ signature: forge.util.encode64(signature) }));
        });
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    });

    afterAll(() => new Promise((resolve) => server.close(resolve)));

    const remote = (): SigningKey => {
      const { port } = server.address() as AddressInfo;
      return new RemoteSigningKey(`http://127.0.0.1:${port}/`, 'ma-bi-mat');
    };

    it('holds as well, and the service saw a hash alone', async () => {
      const pdf = await signPdf(await aResult('Ket qua tu xa'), { key: remote() }, occasion);
      expect(await judge(pdf)).toMatchObject({ verdict: 'unchecked', signerName: 'Dịch vụ ký số' });
      expect(new Set(asked)).toEqual(new Set(['Bearer ma-bi-mat']));
    });

    it('is not made while the service is down', async () => {
      isDown = true;
      await expect(signPdf(await aResult('x'), { key: remote() }, occasion)).rejects.toThrow(
        SigningUnavailable,
      );
    });
  });
});
