import { randomUUID } from 'node:crypto';
import { PDFDocument } from 'pdf-lib';
import type { PageReading } from '../../src/digitisation/pages/page-reader';
import { aPng } from '../platform/file-samples';
import { completeTicks, type DossierBody, receive } from '../support/intake';
import { TestApi } from '../support/test-api';
import { knowing, ScanDesk } from './scan-desk';
import { aScan, aScannedPage, type ScanSample } from './scan-samples';

const compared = { kind: 'original', attestation: 'compared' } as const;

/** What a reader sees of an ordinary page, without looking at it. */
const plainPage: PageReading = { faults: [], skewTenths: 0, dpi: 300 };

describe('a batch of scans', () => {
  let api: TestApi;
  let desk: ScanDesk;
  let dossiers: DossierBody[];

  beforeAll(async () => {
    api = await TestApi.start();
    desk = await ScanDesk.open(api);
    dossiers = [await receive(api), await receive(api), await receive(api)];
  });

  afterAll(() => api.stop());

  const dossierAt = (index: number): DossierBody => {
    const dossier = dossiers[index];
    if (!dossier) throw new Error(`no dossier ${index}`);
    return dossier;
  };

  const sheet = (index: number, componentNo: number): ScanSample => ({
    separator: { dossierCode: dossierAt(index).code, componentNo },
  });

  it('sorts forty mixed pages into three dossiers by their sheets', async () => {
    const writing = (count: number): ScanSample[] =>
      Array.from({ length: count }, (_, index) => ({ lines: 10 + (index % 3) }));
    const pile = [
      ...[sheet(0, 1), ...writing(9), { lines: 0 }],
      ...[sheet(0, 2), ...writing(6)],
      ...[sheet(1, 1), ...writing(8), { lines: 0 }],
      ...[sheet(2, 2), ...writing(11)],
    ];
    expect(pile).toHaveLength(40);
    const batch = await desk.scan(...pile);
    expect(batch.files).toMatchObject([{ state: 'read', pages: 40, pagesRead: 40 }]);
    expect(batch.pages[0]).toMatchObject({ dpi: 300, widthMm: 210, heightMm: 297 });
    const kept = batch.pages.filter((page) => !page.isSheet && !page.isDropped);
    expect(batch.pages.filter(({ isSheet }) => isSheet)).toHaveLength(4);
    expect(batch.pages.filter(({ isDropped }) => isDropped)).toHaveLength(2);
    const places = kept.map((page) => `${page.dossierCode}/${page.componentNo}`);
    expect(places).toEqual([
      ...Array<string>(9).fill(`${dossierAt(0).code}/1`),
      ...Array<string>(6).fill(`${dossierAt(0).code}/2`),
      ...Array<string>(8).fill(`${dossierAt(1).code}/1`),
      ...Array<string>(11).fill(`${dossierAt(2).code}/2`),
    ]);

    const filed = await desk.file(batch, {
      dossierId: dossierAt(0).id,
      papers: [
        {
          ...compared,
          componentNo: 1,
          issuer: 'UBND xã Lạc Dương',
          number: '45/2026',
          issuedOn: '2026-10-02',
          expiresOn: '2027-10-02',
        },
        { componentNo: 2, kind: 'certifiedCopy' },
      ],
    });
    expect([filed.status, filed.body.detail]).toEqual([201, undefined]);
    const documents = await api.rows<{ no: number; pages: number; type: string }>(
      `select f.no, s.pages, s.media_type as type from dossier_document f
         join stored_file s on s.sha256 = f.sha256 where f.dossier_id = $1 order by f.no`,
      [dossierAt(0).id],
    );
    expect(documents).toEqual([
      { no: 1, pages: 9, type: 'application/pdf' },
      { no: 2, pages: 6, type: 'application/pdf' },
    ]);
    const records = await api.request<{ items: object[] }>(
      'GET',
      `/dossiers/${dossierAt(0).id}/paper-records`,
      { as: 'motcua' },
    );
    expect(records.body.items).toMatchObject([
      {
        componentNo: 1,
        attestation: 'compared',
        recordedBy: { fullName: 'Trần Văn Bình' },
        expiresOn: '2027-10-02',
      },
      { componentNo: 2, attestation: null, textState: null },
    ]);
    const journal = await api.rows<{ data: object }>(
      `select data from journal where subject_id = $1 and type = 'dossier.documentAdded'
       order by sequence`,
      [dossierAt(0).id],
    );
    expect(journal).toMatchObject([
      { data: { componentNo: 1, batchId: batch.id, attestation: 'compared' } },
      { data: { componentNo: 2, attestation: null } },
    ]);
  });

  it('makes the file of a paper in the order and position the clerk gave its pages', async () => {
    const dossier = await receive(api);
    const read = await desk.scan({ lines: 4 }, { lines: 5 }, { lines: 6 });
    const place = { dossierId: dossier.id, componentNo: 1 };
    const arranged = await desk.arrange(
      read,
      { no: 1, ...place, position: 9 },
      { no: 2, ...place, rotation: '90' },
      { no: 3, ...place, isDropped: true },
    );
    expect(arranged.body.pages.map(({ no }) => no)).toEqual([2, 3, 1]);
    const command = { dossierId: dossier.code, papers: [{ componentNo: 1, kind: 'original' }] };
    const key = randomUUID();
    const filed = await desk.file(arranged.body, command, { key });
    expect(filed.body.pages.map(({ documentNo }) => documentNo)).toEqual([1, null, 1]);
    const again = await desk.file(arranged.body, command, { key });
    expect([again.status, again.text]).toEqual([201, filed.text]);

    const { raw } = await api.request('GET', `/dossiers/${dossier.id}/documents/1`, {
      as: 'motcua',
    });
    const pdf = await PDFDocument.load(raw);
    expect(pdf.getPages().map((page) => page.getRotation().angle)).toEqual([90, 0]);

    const late = await desk.arrange(filed.body, { no: 1, rotation: '180' });
    expect([late.status, late.body.detail]).toEqual([409, expect.stringContaining('Trang 1')]);
  });

  it('goes on where a reader died, and enters no page twice', async () => {
    const opened = await desk.batch();
    await desk.bring(opened.id, await aScan([{ lines: 7 }, { lines: 8 }, { lines: 9 }]));
    const end = jest.fn(async () => undefined);
    const dying = {
      begin: async () => 3,
      read: async (index: number) => {
        if (index === 2) throw new Error('the lights went out');
        return plainPage;
      },
      end,
    };
    await expect(desk.next(dying)).rejects.toThrow('the lights went out');
    expect((await desk.get(opened.id)).files).toMatchObject([{ state: 'waiting', pagesRead: 2 }]);
    const asked: number[] = [];
    await desk.next({
      begin: async () => 3,
      read: async (index) => {
        asked.push(index);
        return plainPage;
      },
      end,
    });
    // Whatever became of them, both were let go.
    expect(end).toHaveBeenCalledTimes(2);
    expect(asked).toEqual([2]);
    const batch = await desk.get(opened.id);
    expect(batch.pages.map(({ pageOfFile }) => pageOfFile)).toEqual([1, 2, 3]);
    expect(batch.files).toMatchObject([{ state: 'read' }]);
  });

  it('takes over from a process that was killed when its lease has run out, not before', async () => {
    const opened = await desk.batch();
    await desk.bring(opened.id, await aScannedPage({ lines: 11 }));
    const lease = (until: string): Promise<object[]> =>
      api.rows(
        `update scan_file set state = 'reading', tries = 1, lease_until = $2 where batch_id = $1`,
        [opened.id, until],
      );
    await lease('2026-11-19T03:00:00Z');
    expect(await desk.next()).toBe(false);
    await lease('2026-11-19T01:00:00Z');
    expect(await desk.next(knowing([{}]))).toBe(true);
    expect((await desk.get(opened.id)).files).toMatchObject([{ state: 'read' }]);
  });

  it('parks a file that nobody can read, and lets a person try again', async () => {
    const opened = await desk.batch();
    await desk.bring(opened.id, await aScan([{ lines: 13 }]));
    const blind = {
      begin: async (): Promise<number> => {
        throw new Error('unreadable');
      },
      read: async () => plainPage,
      end: async () => undefined,
    };
    for (let turn = 0; turn < 3; turn += 1)
      await expect(desk.next(blind)).rejects.toThrow('unreadable');
    expect(await desk.next(blind)).toBe(false);
    expect((await desk.get(opened.id)).files).toMatchObject([{ state: 'parked' }]);
    const again = (no: number) =>
      api.request('POST', `/scan-batches/${opened.id}/files/${no}/readings`, { as: 'motcua' });
    expect((await again(1)).status).toBe(201);
    expect(await desk.next(knowing([{}]))).toBe(true);
    expect((await desk.get(opened.id)).files).toMatchObject([{ state: 'read' }]);
    expect((await again(1)).status).toBe(404);
  });

  it('keeps a page out of the wrong dossier until somebody insists', async () => {
    const read = await desk.scan(sheet(1, 1), { lines: 14 });
    const move = { no: 2, dossierId: dossierAt(2).id, componentNo: 1 };
    const refused = await desk.arrange(read, move);
    expect(refused.status).toBe(400);
    expect(refused.body.errors).toEqual([
      {
        pointer: '#/changes/0/dossierId',
        code: 'pageOfAnotherDossier',
        detail: expect.stringContaining(dossierAt(1).code),
      },
    ]);
    const moved = await desk.arrange(read, { ...move, despiteCode: true });
    expect(moved.body.pages[1]).toMatchObject({
      dossierCode: dossierAt(2).code,
      isBySheet: false,
      markedCode: dossierAt(1).code,
    });
  });

  it('leaves a page that prints another code for the clerk to place', async () => {
    const stray = { printed: dossierAt(1).code, lines: 12 };
    const [, page] = (await desk.scan(sheet(0, 1), stray)).pages;
    expect(page).toMatchObject({ dossierId: null, markedCode: dossierAt(1).code });
  });

  it('does not carry a sheet from one scan into another, except from picture to picture', async () => {
    const opened = await desk.batch();
    await desk.bring(opened.id, await aScannedPage(sheet(0, 2)));
    await desk.bring(opened.id, await aScannedPage({ lines: 16 }));
    await desk.bring(opened.id, await aScan([{ lines: 17 }]));
    const { pages } = await desk.readAll(opened.id);
    expect(pages.map(({ componentNo }) => componentNo)).toEqual([2, 2, null]);
  });

  it('refuses what is no scan, half a form and a picture of too many pixels', async () => {
    const { id } = await desk.batch();
    const flood = await desk.bring(id, aPng(60_000, 60_000));
    expect([flood.status, flood.body.reason]).toEqual([422, 'pixelFlood']);
    const page = await desk.bring(
      id,
      Buffer.from('<html>not a scan, whatever it is called</html>'),
    );
    expect([page.status, page.body.reason]).toEqual([422, 'notAllowedType']);
    const half = await api.request('POST', `/scan-batches/${id}/files`, {
      as: 'motcua',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      body: Buffer.concat([
        Buffer.from('--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'),
        (await aScan([{}])).subarray(0, 2_000),
      ]),
    });
    expect([400, 422]).toContain(half.status);
    expect((await desk.get(id)).files).toEqual([]);
  });

  it('finds sheets, blanks and other codes on real pages', async () => {
    const opened = await desk.batch();
    const pages = [sheet(0, 2), { lines: 20 }, { lines: 0 }, { lines: 12, skew: 3 }];
    await desk.bring(opened.id, await aScan(pages));
    const batch = await desk.readAll(opened.id);
    expect(batch.pages).toMatchObject([
      { isSheet: true, componentNo: 2 },
      { faults: [], componentNo: 2, isBySheet: true, hasPicture: true },
      { faults: ['blank'], isDropped: true },
      { faults: ['skewed'], dossierCode: dossierAt(0).code },
    ]);
  });

  it('says where a scan is that comes a second time', async () => {
    const scan = await aScan([sheet(2, 1), { lines: 18 }]);
    const first = await desk.batch();
    const key = randomUUID();
    const brought = await desk.bring(first.id, scan, { key });
    expect((await desk.bring(first.id, scan, { key })).text).toBe(brought.text);
    const twice = await desk.bring(first.id, scan);
    expect([twice.status, twice.body.existing]).toEqual([409, '1']);
    const read = await desk.readAll(first.id);
    await desk.file(read, {
      dossierId: dossierAt(2).id,
      papers: [{ componentNo: 1, kind: 'original' }],
    });
    const second = await desk.batch();
    const again = await desk.bring(second.id, scan);
    expect(again.body.files[0]?.earlier?.dossierCodes).toEqual([dossierAt(2).code]);
  });

  it('belongs to its unit; pictures of a filed page belong to those who see the dossier', async () => {
    const opened = await desk.batch();
    await desk.bring(opened.id, await aScan([{ lines: 19 }]));
    await desk.readAll(opened.id);
    const picture = (as: string) =>
      api.request('GET', `/scan-batches/${opened.id}/pages/1/picture?size=thumbnail`, { as });
    const shown = await picture('motcua');
    expect(shown.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    });
    expect((await picture('buudien')).status).toBe(200);
    expect((await picture('motcua2')).status).toBe(404);
    expect((await picture('lanhdao')).status).toBe(403);
    const stranger = desk.seenBy('motcua2');
    const foreign = await api.request('GET', `/scan-batches/${opened.id}`, { as: 'motcua2' });
    expect(foreign.status).toBe(404);
    expect((await stranger.bring(opened.id, await aScan([{ lines: 3 }]))).status).toBe(404);
    const list = await api.request<{ items: { id: string }[] }>('GET', '/scan-batches', {
      as: 'motcua2',
    });
    expect(list.body.items).toEqual([]);
  });

  it('hides a dossier the clerk may not see, even when a sheet names it', async () => {
    const far = await receive(api, 'motcua2');
    const mark = { dossierCode: far.code, componentNo: 1 };
    const read = await desk.scan({ separator: mark }, { lines: 20 });
    expect(read.pages[1]).toMatchObject({ dossierId: null, isElsewhere: true, componentNo: null });
    const papers = [{ componentNo: 1, kind: 'original' }];
    expect((await desk.file(read, { dossierId: far.id, papers })).status).toBe(404);
    const assigned = await desk.arrange(read, { no: 2, dossierId: far.id, componentNo: 1 });
    expect(assigned.body.errors?.[0]).toMatchObject({ code: 'unknownReference' });
  });

  it('lets the Post compare and never vouch for the authority', async () => {
    const dossier = await receive(api);
    const post = desk.seenBy('buudien');
    const place = { no: 1, dossierId: dossier.id, componentNo: 1 };
    const { body: batch } = await post.arrange(await post.scan({ lines: 21 }), place);
    const paper = { componentNo: 1, kind: 'original' };
    const asAuthority = { dossierId: dossier.id, papers: [{ ...paper, attestation: 'authority' }] };
    const refused = await post.file(batch, asAuthority);
    expect(refused.status).toBe(403);
    expect((await desk.file(batch, asAuthority)).status).toBe(201);
    const [record] = await api.rows(
      `select attestation, attester_employer as employer from paper_record where dossier_id = $1`,
      [dossier.id],
    );
    expect(record).toEqual({ attestation: 'authority', employer: 'state' });
  });

  it('tells the Post before a page is placed that digitising was not handed over', async () => {
    const procedureCode = '1.004884';
    const components = await completeTicks(api, procedureCode);
    const dossier = await receive(api, 'motcua', { procedureCode, components });
    const post = desk.seenBy('buudien');
    const batch = await post.scan({ lines: 23 });
    const place = { no: 1, dossierId: dossier.id, componentNo: 1 };
    const refused = await post.arrange(batch, place);
    expect([refused.status, refused.body.reason]).toEqual([403, 'notHandedOver']);
    expect((await desk.arrange(batch, place)).status).toBe(200);

    // A sheet places no more than a person may, and every page says so.
    const separator = { dossierCode: dossier.code, componentNo: 1 };
    const sorted = await post.scan({ separator }, { lines: 24 }, sheet(0, 1), { lines: 25 });
    expect(sorted.pages).toMatchObject([
      { isSheet: true, dossierId: null, sheetRefusal: 'notHandedOver' },
      { dossierId: null, markedCode: dossier.code, sheetRefusal: 'notHandedOver' },
      { isSheet: true, sheetRefusal: null },
      { dossierId: dossierAt(0).id, componentNo: 1, sheetRefusal: null },
    ]);
    const { pages } = await desk.scan({ separator }, { lines: 26 });
    expect(pages[1]).toMatchObject({ dossierId: dossier.id, sheetRefusal: null });
  });

  it('names the field that is wrong and changes nothing', async () => {
    const batch = await desk.scan(sheet(0, 1), { lines: 22 });
    const pointerOf = (reply: {
      body: { errors?: readonly { pointer: string; code: string }[] };
    }) => reply.body.errors?.map(({ pointer, code }) => `${pointer} ${code}`);
    const dossierId = dossierAt(0).id;
    const filing = (paper: object) =>
      desk.file(batch, { dossierId, papers: [{ componentNo: 1, kind: 'original', ...paper }] });
    expect(pointerOf(await filing({ issuedOn: '2026-11-20' }))).toEqual([
      '#/papers/0/issuedOn dateInFuture',
    ]);
    expect(pointerOf(await filing({ issuedOn: '2026-11-02', expiresOn: '2026-11-01' }))).toEqual([
      '#/papers/0/expiresOn dateOrder',
    ]);
    expect(pointerOf(await filing({ componentNo: 2 }))).toEqual([
      '#/papers/0/componentNo unknownReference',
    ]);
    const arranging = (change: object) => desk.arrange(batch, change);
    expect(pointerOf(await arranging({ no: 99 }))).toEqual(['#/changes/0/no unknownReference']);
    expect(pointerOf(await arranging({ no: 1, dossierId, componentNo: 1 }))).toEqual([
      '#/changes/0/dossierId notAllowedHere',
    ]);
    expect(pointerOf(await arranging({ no: 2, dossierId }))).toEqual([
      '#/changes/0/componentNo required',
    ]);
    expect(pointerOf(await arranging({ no: 2, dossierId, componentNo: 150 }))).toEqual([
      '#/changes/0/componentNo unknownReference',
    ]);
    expect(pointerOf(await arranging({ no: 2, rotation: '45' }))).toEqual([
      '#/changes/0/rotation notInList',
    ]);
    expect(await desk.get(batch.id)).toEqual(batch);
  });

  it('has one winner when two people arrange at once, and names the other', async () => {
    const batch = await desk.scan({ lines: 23 });
    expect((await desk.arrange(batch, { no: 1, rotation: '90' })).status).toBe(200);
    const late = await desk.seenBy('buudien').arrange(batch, { no: 1, rotation: '180' });
    expect([late.status, late.body.currentVersion]).toEqual([412, batch.version + 1]);
    expect(late.text).toContain('Trần Văn Bình');
  });

  it('waits for files that are still read before it files, and ends for good', async () => {
    const opened = await desk.scan(sheet(0, 1), { lines: 25 });
    const { body: unread } = await desk.bring(opened.id, await aScan([{ lines: 26 }]));
    const papers = [{ componentNo: 1, kind: 'original' }];
    const early = await desk.file(unread, { dossierId: dossierAt(0).id, papers });
    expect([early.status, early.body.detail]).toEqual([409, expect.stringContaining('đang đọc')]);
    const closed = await api.request<{ closedAt: string }>('DELETE', `/scan-batches/${opened.id}`, {
      as: 'motcua',
      version: unread.version,
    });
    expect(closed.body.closedAt).not.toBeNull();
    expect(await desk.next()).toBe(false);
    expect((await desk.bring(opened.id, await aScan([{ lines: 27 }]))).status).toBe(409);
    expect((await desk.get(opened.id)).pages[0]).toMatchObject({ hasPicture: false });
  });
});
