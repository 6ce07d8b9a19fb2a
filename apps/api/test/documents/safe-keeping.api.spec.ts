import { createHash, randomBytes } from 'node:crypto';
import { statSync, utimesSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ENVIRONMENT, type Environment } from '../../src/platform/config/environment';
import { FileStore } from '../../src/platform/files/file-store';
import { ScanWaitingFiles } from '../../src/documents/use-cases/scan-waiting-files';
import { SweepFiles } from '../../src/documents/use-cases/sweep-files';
import { aPdf, aPng } from '../platform/file-samples';
import { type DossierBody, receive } from '../support/intake';
import { TestApi } from '../support/test-api';
import { uploadTo } from '../support/upload-form';

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';
const dayMs = 24 * 3_600_000;

/** A PDF of its own content each time. */
const aScan = (text = randomBytes(12).toString('hex')): Buffer => aPdf({ between: `% ${text}\n` });

/** Speaks as clamd does; finds EICAR anywhere in the stream. */
class FakeClamd {
  isDown = false;
  private constructor(
    readonly port: number,
    private readonly server: Server,
  ) {}

  static async start(): Promise<FakeClamd> {
    const holder: { daemon?: FakeClamd } = {};
    const server = createServer((socket) => {
      let bytes = Buffer.alloc(0);
      socket.on('error', () => undefined);
      if (holder.daemon?.isDown) return void socket.destroy();
      socket.on('data', (part: Buffer) => {
        bytes = Buffer.concat([bytes, part]);
        if (!bytes.subarray(-4).equals(Buffer.alloc(4))) return;
        const found = bytes.includes(eicar);
        socket.end(found ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    holder.daemon = new FakeClamd((server.address() as AddressInfo).port, server);
    return holder.daemon;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

describe('documents in safe keeping', () => {
  let api: TestApi;
  let clamd: FakeClamd;
  let dossier: DossierBody;
  let folder: string;

  beforeAll(async () => {
    clamd = await FakeClamd.start();
    process.env['CLAMAV_HOST'] = '127.0.0.1';
    process.env['CLAMAV_PORT'] = String(clamd.port);
    api = await TestApi.start();
    const environment = api.application.get<Environment>(ENVIRONMENT, { strict: false });
    folder = join(environment.dataDir, 'files');
  });

  afterAll(async () => {
    Reflect.deleteProperty(process.env, 'CLAMAV_HOST');
    Reflect.deleteProperty(process.env, 'CLAMAV_PORT');
    await api.stop();
    await clamd.stop();
  });

  beforeEach(async () => {
    clamd.isDown = false;
    dossier = await receive(api);
  });

  const upload = async (file: Buffer): Promise<{ no: number; scanState: string }> => {
    const form = { purpose: 'component', componentNo: 2, file };
    const { status, text, body } = await uploadTo(api, dossier.id, form);
    if (status !== 201) throw new Error(text);
    return body as unknown as { no: number; scanState: string };
  };
  const placeOf = (hash: string): string => join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
  const exists = (hash: string): boolean => {
    try {
      return statSync(placeOf(hash)).isFile();
    } catch {
      return false;
    }
  };
  const lastFact = async (): Promise<{ type: string; data: Record<string, unknown> } | undefined> =>
    (
      await api.rows<{ type: string; data: Record<string, unknown> }>(
        `select type, data from journal where subject_id = $1 order by sequence desc limit 1`,
        [dossier.id],
      )
    )[0];

  describe('whose integrity is checked', () => {
    const check = (no: number, as = 'motcua', reason = '') =>
      api.request<{ outcome: string; foundSha256: string | null }>(
        'POST',
        `/dossiers/${dossier.id}/documents/${no}/integrity-checks${reason}`,
        { as },
      );

    it('are intact while the bytes, the record and the journal agree', async () => {
      const file = aScan();
      const { no } = await upload(file);
      const reply = await check(no);
      expect(reply.body).toMatchObject({
        outcome: 'intact',
        sha256: sha256(file),
        foundSha256: sha256(file),
        journalledSha256: sha256(file),
      });
      expect(await lastFact()).toEqual({
        type: 'dossier.documentChecked',
        data: { no, sha256: sha256(file), outcome: 'intact' },
      });
    });

    it('are changed by one byte, and missing when nothing lies there', async () => {
      const file = aScan();
      const { no } = await upload(file);
      const changed = Buffer.from(file);
      changed[30] = (changed[30] ?? 0) ^ 1;
      writeFileSync(placeOf(sha256(file)), changed);
      expect((await check(no)).body).toMatchObject({
        outcome: 'changed',
        foundSha256: sha256(changed),
      });
      await api.application.get(FileStore, { strict: false }).remove(sha256(file), -dayMs);
      expect((await check(no)).body).toMatchObject({ outcome: 'missing', foundSha256: null });
    });

    it('are caught by the journal when record and bytes were changed together', async () => {
      const file = aScan();
      const { no } = await upload(file);
      const other = aScan();
      await upload(other);
      await api.rows(
        `update dossier_document set sha256 = decode($3, 'hex') where dossier_id = $1 and no = $2`,
        [dossier.id, no, sha256(other)],
      );
      expect((await check(no)).body.outcome).toBe('recordChanged');
    });

    it('are checked by whoever sees them, and by nobody else', async () => {
      const { no } = await upload(aScan());
      expect((await check(no, 'thanhtra')).status).toBe(400);
      expect((await check(no, 'motcua2')).status).toBe(404);
      expect((await check(no, 'thanhtra', '?reason=Kiểm tra kế hoạch 12')).status).toBe(200);
      expect((await check(99)).status).toBe(404);
    });
  });

  describe('whose hash anybody with the receipt may compare', () => {
    const compare = (hash: string, secret = dossier.trackingSecret) =>
      api.request<{ matches: boolean; purpose: string | null }>(
        'GET',
        `/tracking/${dossier.code}/files/${hash}?secret=${secret}`,
      );

    it('fits the file that was filed and nothing else', async () => {
      const file = aScan();
      await upload(file);
      expect((await compare(sha256(file))).body).toMatchObject({
        code: dossier.code,
        matches: true,
        purpose: 'component',
      });
      const changed = Buffer.from(file);
      changed[30] = (changed[30] ?? 0) ^ 1;
      expect((await compare(sha256(changed))).body).toMatchObject({
        matches: false,
        purpose: null,
      });
    });

    it('answers nobody without the secret, and refuses what is no hash', async () => {
      expect((await compare('a'.repeat(64), 'XXXX')).status).toBe(404);
      expect((await compare('tep.pdf')).status).toBe(400);
    });
  });

  describe('when a virus scanner is there', () => {
    it('are clean and open once it has said so', async () => {
      const { no, scanState } = await upload(aScan());
      expect(scanState).toBe('clean');
      const path = `/dossiers/${dossier.id}/documents/${no}`;
      expect((await api.request('GET', path, { as: 'motcua' })).status).toBe(200);
    });

    it('are refused with the reason when it finds something', async () => {
      const form = { purpose: 'component', componentNo: 2, file: aScan(eicar) };
      const reply = await uploadTo(api, dossier.id, form);
      expect([reply.status, reply.body.reason]).toEqual([422, 'infected']);
      const path = `/dossiers/${dossier.id}/documents`;
      const list = await api.request<{ items: object[] }>('GET', path, { as: 'motcua' });
      expect(list.body.items).toEqual([]);
    });

    it('wait unopened while it is down, and are judged when it is back', async () => {
      clamd.isDown = true;
      const good = await upload(aScan());
      const bad = await upload(aScan(`${eicar} ${randomBytes(4).toString('hex')}`));
      expect([good.scanState, bad.scanState]).toEqual(['unscanned', 'unscanned']);
      const open = (no: number) =>
        api.request('GET', `/dossiers/${dossier.id}/documents/${no}`, { as: 'motcua' });
      expect((await open(good.no)).status).toBe(409);
      const scan = api.application.get(ScanWaitingFiles, { strict: false });
      expect(await scan.run()).toBe(0);
      clamd.isDown = false;
      expect(await scan.run()).toBeGreaterThanOrEqual(2);
      expect([(await open(good.no)).status, (await open(bad.no)).status]).toEqual([200, 409]);
      expect(await lastFact()).toMatchObject({
        type: 'dossier.documentQuarantined',
        data: { no: bad.no, finding: 'Eicar-Signature' },
      });
    });
  });

  describe('when a sweep passes', () => {
    const sweep = (): SweepFiles => api.application.get(SweepFiles, { strict: false });
    /** As if it had been brought two days ago. */
    const age = async (hash: string): Promise<void> => {
      const past = Date.now() / 1000 - 2 * 86_400;
      utimesSync(placeOf(hash), past, past);
      await api.rows(
        `update stored_file set stored_at = timestamptz '2026-11-17T02:00:00Z'
         where sha256 = decode($1, 'hex')`,
        [hash],
      );
    };
    const keep = async (file: Buffer): Promise<string> => {
      const store = api.application.get(FileStore, { strict: false });
      return (await store.put(Readable.from([file]))).sha256;
    };
    let orphans = 0;
    const orphan = async (): Promise<string> => {
      orphans += 1;
      const hash = await keep(aPng(2, 2 + orphans));
      await api.rows(
        `insert into stored_file (sha256, size, media_type, stored_at)
         values (decode($1, 'hex'), 10, 'image/png', '2026-11-19T03:00:00Z') on conflict do nothing`,
        [hash],
      );
      return hash;
    };

    it('keeps whatever a dossier refers to, even documents that were taken out', async () => {
      const kept = aScan();
      const { no } = await upload(kept);
      await api.request('DELETE', `/dossiers/${dossier.id}/documents/${no}?reason=Quét nhầm tệp`, {
        as: 'motcua',
        version: 2,
      });
      await age(sha256(kept));
      await sweep().run(dayMs);
      expect(exists(sha256(kept))).toBe(true);
    });

    it('keeps pictures that prove a delivery', async () => {
      const hash = await orphan();
      await api.rows(
        `insert into delivery_attempt (consignment_id, no, at, staff_id, outcome, proof)
         select c.id, 99, '2026-11-19T03:00:00Z', gen_random_uuid(), 'delivered',
           jsonb_build_object('signatureSha256', $1::text)
         from consignment c limit 1`,
        [hash],
      );
      const [named] = await api.rows(`select 1 from delivery_attempt where no = 99`);
      await age(hash);
      await sweep().run(dayMs);
      expect(exists(hash)).toBe(named !== undefined);
    });

    it('clears what nobody refers to, and bytes that never got a row', async () => {
      const hash = await orphan();
      await age(hash);
      const stray = await keep(aScan());
      const past = Date.now() / 1000 - 2 * 86_400;
      utimesSync(placeOf(stray), past, past);
      const swept = await sweep().run(dayMs);
      expect([swept.orphans >= 1, swept.strays >= 1]).toEqual([true, true]);
      expect([exists(hash), exists(stray)]).toEqual([false, false]);
    });

    it('leaves what was brought today alone', async () => {
      const hash = await orphan();
      const stray = await keep(aScan());
      await sweep().run(dayMs);
      expect([exists(hash), exists(stray)]).toEqual([true, true]);
    });

    it('loses nothing that is uploaded at the same time', async () => {
      const files = Array.from({ length: 12 }, () => aScan());
      for (const file of files) {
        const hash = await keep(file);
        await api.rows(
          `insert into stored_file (sha256, size, media_type, stored_at)
           values (decode($1, 'hex'), $2, 'application/pdf', timestamptz '2026-11-17T02:00:00Z')`,
          [hash, file.length],
        );
        await age(hash);
      }
      const [, ...uploads] = await Promise.all([
        Promise.all([sweep().run(dayMs), sweep().run(dayMs)]),
        ...files.map((file) => upload(file)),
      ]);
      expect(uploads).toHaveLength(12);
      expect(files.filter((file) => !exists(sha256(file)))).toEqual([]);
      const [rows] = await api.rows<{ count: number }>(
        `select count(*)::integer as count from dossier_document f
           join stored_file s on s.sha256 = f.sha256 where f.dossier_id = $1`,
        [dossier.id],
      );
      expect(rows?.count).toBe(12);
    });

    it('takes the bytes of destroyed documents unless another dossier needs them', async () => {
      const shared = aScan();
      const alone = aScan();
      const { no } = await upload(shared);
      await upload(alone);
      const other = await receive(api, 'motcua', {
        applicant: { kind: 'person', fullName: 'Lê Văn Khác', personalId: '068090001234' },
      });
      await uploadTo(api, other.id, { purpose: 'attachment', file: shared });
      await api.rows(
        `update dossier_document set destroyed_at = '2026-11-19T03:00:00Z', destroyed_by = gen_random_uuid()
         where dossier_id = $1`,
        [dossier.id],
      );
      await age(sha256(shared));
      await age(sha256(alone));
      expect((await sweep().run(dayMs)).destroyed).toBe(1);
      expect([exists(sha256(shared)), exists(sha256(alone))]).toEqual([true, false]);
      const [row] = await api.rows<{ destroyed: boolean }>(
        `select destroyed_at is not null as destroyed from stored_file
         where sha256 = decode($1, 'hex')`,
        [sha256(alone)],
      );
      expect([row?.destroyed, no]).toEqual([true, 1]);
    });

    it('puts a file back that was touched while it was moved aside', async () => {
      const store = api.application.get(FileStore, { strict: false });
      const hash = await keep(aScan());
      expect(await store.remove(hash, dayMs)).toBe(false);
      expect(exists(hash)).toBe(true);
    });
  });
});
