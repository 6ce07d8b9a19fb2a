import { createHash } from 'node:crypto';
import { aPdf } from '../platform/file-samples';
import { actOn, type DossierBody, receive } from '../support/intake';
import { TestApi } from '../support/test-api';
import { type DocumentBody, uploadTo } from '../support/upload-form';

const file = aPdf({ pages: 4 });
const sha256 = createHash('sha256').update(file).digest('hex');
const scan = { purpose: 'attachment', file, fileName: 'Đơn <mẫu>.pdf' };

describe('a filed document', () => {
  let api: TestApi;
  let dossier: DossierBody;
  let path: string;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  beforeEach(async () => {
    dossier = await receive(api);
    const { body } = await uploadTo(api, dossier.id, scan);
    path = `/dossiers/${dossier.code}/documents/${body.no}`;
  });

  const lastFact = async (id: string): Promise<{ type: string; data: object } | undefined> => {
    const [row] = await api.rows<{ type: string; data: object }>(
      `select type, data from journal where subject_id = $1 order by sequence desc limit 1`,
      [id],
    );
    return row;
  };

  it('is saved under a safe name and never runs', async () => {
    const reply = await api.request('GET', path, { as: 'motcua' });
    expect(reply.status).toBe(200);
    expect(reply.raw.equals(file)).toBe(true);
    expect(reply.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(file.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
      etag: `"${sha256}"`,
    });
    expect(reply.headers['content-disposition']).toMatch(/^attachment; filename="Don _mau_\.pdf"/);
    const inline = await api.request('GET', `${path}?inline=1`, { as: 'motcua' });
    expect(inline.headers['content-disposition']).toMatch(/^inline; /);
    const known = await api.request('GET', path, {
      as: 'motcua',
      headers: { 'if-none-match': `"${sha256}"` },
    });
    expect([known.status, known.text]).toEqual([304, '']);
  });

  it('is closed to other communes; an inspector gives a reason that is journalled', async () => {
    expect((await api.request('GET', path, { as: 'buudien2' })).status).toBe(404);
    expect((await api.request('GET', path, { as: 'thanhtra' })).status).toBe(400);
    const reason = encodeURIComponent('Kiểm tra theo kế hoạch 12');
    const reply = await api.request('GET', `${path}?reason=${reason}`, { as: 'thanhtra' });
    expect(reply.status).toBe(200);
    expect(await lastFact(dossier.id)).toEqual({
      type: 'dossier.openedWithReason',
      data: { reason: 'Kiểm tra theo kế hoạch 12', part: 'documents/1' },
    });
  });

  it('can be taken out with a reason; the row and the file stay', async () => {
    const reason = encodeURIComponent('Quét nhầm hồ sơ khác');
    const bare = await api.request('DELETE', path, { as: 'motcua', version: 2 });
    expect(bare.status).toBe(400);
    const stale = await api.request('DELETE', `${path}?reason=${reason}`, {
      as: 'motcua',
      version: 1,
    });
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ currentVersion: 2, changedBy: 'Trần Văn Bình' });
    const removed = await api.request<DocumentBody>('DELETE', `${path}?reason=${reason}`, {
      as: 'motcua',
      version: 2,
    });
    expect([removed.status, removed.body.version]).toEqual([200, 3]);
    expect(await lastFact(dossier.id)).toEqual({
      type: 'dossier.documentRemoved',
      data: { no: 1, purpose: 'attachment', reason: 'Quét nhầm hồ sơ khác' },
    });
    expect((await api.request('GET', path, { as: 'motcua' })).status).toBe(404);
    const list = await api.request<{ items: unknown[] }>(
      'GET',
      `/dossiers/${dossier.id}/documents`,
      {
        as: 'motcua',
      },
    );
    expect(list.body).toEqual({ version: 3, items: [] });
    const rows = await api.rows(`select 1 from dossier_document where dossier_id = $1`, [
      dossier.id,
    ]);
    expect(rows).toHaveLength(1);
    const next = await uploadTo(api, dossier.id, scan);
    expect(next.body.no).toBe(2);
  });

  it('stays as it was once the dossier is closed', async () => {
    const transferred = await actOn(
      api,
      'motcua',
      { id: dossier.id, version: 2 },
      { action: 'transfer' },
    );
    const stopped = await actOn(api, 'lanhdao', transferred.body, {
      action: 'stop',
      reasonCode: 'conditionsNotMet',
      reason: 'Người nộp đã mất',
    });
    expect(stopped.body.status).toBe('stopped');
    const more = await uploadTo(api, dossier.id, scan);
    expect(more.status).toBe(409);
    const less = await api.request('DELETE', encodeURI(`${path}?reason=nhầm tệp`), {
      as: 'motcua',
      version: 4,
    });
    expect(less.status).toBe(409);
  });
});
