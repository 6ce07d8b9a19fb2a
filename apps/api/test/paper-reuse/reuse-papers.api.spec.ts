import { pairEventTypes } from '@motcua/reporting-domain';
import { aPdf } from '../platform/file-samples';
import {
  actOn,
  anIntake,
  birthRegistration,
  completeTicks,
  type DossierBody,
  receive,
} from '../support/intake';
import { TestApi, type TestReply } from '../support/test-api';
import { uploadTo } from '../support/upload-form';

interface Offer {
  readonly componentNo: number;
  readonly dossierId: string;
  readonly dossierCode: string;
  readonly documentNo: number;
  readonly origin: string;
  readonly isExpired: boolean;
  readonly canOpen: boolean;
}

const owner = '068190004567';
const applicant = {
  kind: 'person',
  fullName: 'Nguyễn Thị Hồng Phượng',
  personalId: owner,
  birthDate: '1990-02-05',
  sex: 'female',
};
const marriage = '1.000894';

describe('papers that are kept already', () => {
  let api: TestApi;
  let earlier: DossierBody;
  let paperNo: number;
  /** Dossiers of this person that the clerk has compared. */
  const known: string[] = [];

  beforeAll(async () => {
    api = await TestApi.start();
    earlier = await receive(api, 'motcua', { applicant });
    known.push(earlier.id);
    paperNo = await reusablePaper();
    const form = { purpose: 'component', componentNo: paperNo, file: aPdf() };
    const { status, text } = await uploadTo(api, earlier.id, form);
    if (status !== 201) throw new Error(text);
  });

  afterAll(() => api.stop());

  /** A paper of the case that is no form and is handed in. */
  async function reusablePaper(): Promise<number> {
    const [row] = await api.rows<{
      content: { cases: { components: { hasForm?: true; presentOnly?: true; key: string }[] }[] };
    }>(`select content from procedure_version where procedure_code = $1`, [birthRegistration]);
    const papers = row?.content.cases[0]?.components ?? [];
    return papers.findIndex(({ hasForm, presentOnly }) => !hasForm && !presentOnly) + 1;
  }

  const offers = async (
    as = 'motcua',
    person = owner,
    forId?: string,
  ): Promise<readonly Offer[]> => {
    const matter = `procedureCode=${birthRegistration}&caseNo=1${forId ? `&dossierId=${forId}` : ''}`;
    const path = `/reusable-papers?personalId=${person}&${matter}`;
    const reply = await api.request<{ items: Offer[] }>('GET', path, { as });
    if (reply.status !== 200) throw new Error(reply.text);
    return reply.body.items;
  };

  const openWith = async (
    reuse: object,
    parts: object = {},
  ): Promise<TestReply<DossierBody & { errors?: { pointer: string; code: string }[] }>> => {
    const ticks = await completeTicks(api, birthRegistration);
    const components = [
      ...ticks.filter(({ no }) => no !== paperNo),
      { no: paperNo, state: 'present', kind: 'electronic', reuse },
    ];
    const notDuplicate = { dossierIds: known, reason: 'Con thứ hai' };
    const body = await anIntake(api, { applicant, components, notDuplicate, ...parts });
    return api.request('POST', '/dossiers', { as: 'motcua', body });
  };

  it('are offered to the same person by the kind of paper, with where they came from', async () => {
    expect(await offers()).toMatchObject([
      {
        componentNo: paperNo,
        dossierId: earlier.id,
        dossierCode: earlier.code,
        documentNo: 1,
        origin: 'paper',
        isExpired: false,
        canOpen: true,
      },
    ]);
    expect(await offers('motcua', '068090001234')).toEqual([]);
  });

  it('are taken by one field: the same bytes, and the journal says from where', async () => {
    const reply = await openWith({ dossierId: earlier.id, documentNo: 1 });
    if (reply.status !== 201) throw new Error(reply.text);
    const { id } = reply.body;
    known.push(id);
    const documents = await api.rows(
      `select f.no, f.source_dossier_id as source, f.source_no as "sourceNo",
         f.sha256 = e.sha256 as same
       from dossier_document f join dossier_document e on e.dossier_id = $2 and e.no = 1
       where f.dossier_id = $1`,
      [id, earlier.id],
    );
    expect(documents).toEqual([{ no: 1, source: earlier.id, sourceNo: 1, same: true }]);
    const [fact] = await api.rows<{ data: object }>(
      `select data from journal where subject_id = $1 and type = $2`,
      [id, pairEventTypes.reused],
    );
    expect(fact?.data).toMatchObject({
      no: 1,
      componentNo: paperNo,
      origin: 'paper',
      sourceDossierId: earlier.id,
      sourceNo: 1,
    });
    const seen = await api.request<DossierBody>('GET', `/dossiers/${id}`, { as: 'motcua' });
    const paper = seen.body.components.find(({ no }) => no === paperNo) as unknown as {
      documents: { reusedFrom: string }[];
    };
    expect(paper.documents.map(({ reusedFrom }) => reusedFrom)).toEqual([earlier.code]);
  });

  it('are named once, however often they were taken', async () => {
    expect(await offers()).toHaveLength(1);
  });

  it('are taken as well when papers come in later, and recorded alike', async () => {
    const asked = await openWith(
      { dossierId: earlier.id, documentNo: 1 },
      {
        firstAct: 'requestSupplement',
        reasonCode: 'papersMissing',
        lines: [{ no: paperNo, fault: 'missing', howToFix: 'Nộp bản chính' }],
        components: [],
      },
    );
    if (asked.status !== 201) throw new Error(asked.text);
    known.push(asked.body.id);
    const ticks = await completeTicks(api, birthRegistration);
    const others = ticks.filter(({ no }) => no !== paperNo);
    const supplement = (documentNo: number) =>
      actOn(api, 'motcua', asked.body, {
        action: 'receiveSupplement',
        components: [
          {
            no: paperNo,
            state: 'present',
            kind: 'electronic',
            reuse: { dossierId: earlier.id, documentNo },
          },
          ...others,
        ],
      });
    // What the paper holds already is offered to others, not to itself.
    await api.rows(
      `insert into dossier_document select (jsonb_populate_record(d, $2)).*
       from dossier_document d where dossier_id = $1 and no = 1`,
      [
        earlier.id,
        JSON.stringify({
          dossier_id: asked.body.id,
          source_dossier_id: earlier.id,
          source_no: 1,
        }),
      ],
    );
    expect(await offers('motcua', owner, asked.body.id)).toEqual([]);
    expect(await offers('motcua', owner, earlier.id)).toEqual([]);
    expect(await offers()).toHaveLength(1);
    const again = await supplement(1);
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('là tệp số 1')]);
    await api.rows(`delete from dossier_document where dossier_id = $1`, [asked.body.id]);
    const absent = await supplement(99);
    expect(absent.body.errors).toEqual([
      expect.objectContaining({ pointer: '#/components/0/reuse', code: 'unknownReference' }),
    ]);
    const received = await supplement(1);
    expect([received.status, received.body.status]).toEqual([200, 'received']);
    const [fact] = await api.rows<{ data: object }>(
      `select data from journal where subject_id = $1 and type = 'dossier.paperReused'`,
      [asked.body.id],
    );
    expect(fact?.data).toMatchObject({
      componentNo: paperNo,
      origin: 'paper',
      sourceDossierId: earlier.id,
      sourceNo: 1,
    });
    const paper = received.body.components.find(({ no }) => no === paperNo) as unknown as {
      state: string;
      documents: { reusedFrom: string }[];
    };
    expect(paper.state).toBe('present');
    expect(paper.documents.map(({ reusedFrom }) => reusedFrom)).toEqual([earlier.code]);
  });

  it('spare a scan: what is kept is filed for a paper that was handed in', async () => {
    const components = [
      ...(await completeTicks(api, birthRegistration)).filter(({ no }) => no !== paperNo),
      { no: paperNo, state: 'present', kind: 'original', copies: 1, sheets: 1 },
    ];
    const notDuplicate = { dossierIds: known, reason: 'Con thứ ba' };
    const intake = await anIntake(api, { applicant, components, notDuplicate });
    const opened = await api.request<DossierBody>('POST', '/dossiers', {
      as: 'motcua',
      body: intake,
    });
    if (opened.status !== 201) throw new Error(opened.text);
    const { id, version } = opened.body;
    known.push(id);
    type Taken = { no: number; version: number; errors?: { pointer: string; code: string }[] };
    const reuse = (change: object = {}, as = 'motcua') =>
      api.request<Taken>('POST', `/dossiers/${id}/reused-papers`, {
        as,
        body: { componentNo: paperNo, dossierId: earlier.id, documentNo: 1, ...change },
      });
    const notHere = opened.body.components.find(({ state }) => state !== 'present')?.no;
    const refused = [
      await reuse({ documentNo: 99 }),
      await reuse({ componentNo: notHere }),
      await reuse({ componentNo: 199 }),
      await reuse({ dossierId: id }),
    ];
    expect(refused.map(({ status, body }) => [status, body.errors?.[0]?.pointer])).toEqual([
      [400, '#/documentNo'],
      [400, '#/componentNo'],
      [400, '#/componentNo'],
      [400, '#/dossierId'],
    ]);
    expect((await reuse({}, 'motcua2')).status).toBe(404);
    expect((await reuse({}, 'lanhdao')).status).toBe(403);
    const taken = await reuse();
    expect([taken.status, taken.body.no, taken.body.version]).toEqual([201, 1, version + 1]);
    const [fact] = await api.rows<{ data: object }>(
      `select data from journal where subject_id = $1 and type = 'dossier.scanSpared'`,
      [id],
    );
    expect(fact?.data).toMatchObject({ no: 1, componentNo: paperNo, sourceDossierId: earlier.id });
    // The citizen handed it in all the same, so it is no reuse that the reports count.
    const counted = `select count(*)::int as n from journal where subject_id = $1 and type = $2`;
    expect(await api.rows(counted, [id, pairEventTypes.reused])).toEqual([{ n: 0 }]);
    const twice = await reuse();
    expect([twice.status, twice.text]).toEqual([409, expect.stringContaining('là tệp số 1')]);
    expect(await api.rows(counted, [id, 'dossier.scanSpared'])).toEqual([{ n: 1 }]);
    const filed = `select count(*)::int as n from dossier_document where dossier_id = $1`;
    expect(await api.rows(filed, [id])).toEqual([{ n: 1 }]);
    const checked = await api.request<{ outcome: string }>(
      'POST',
      `/dossiers/${id}/documents/1/integrity-checks`,
      { as: 'motcua' },
    );
    expect([checked.status, checked.body.outcome]).toEqual([200, 'intact']);
    // What was taken out again may come in again.
    const removal = `/dossiers/${id}/documents/1?reason=${encodeURIComponent('Nhầm giấy')}`;
    const removed = await api.request('DELETE', removal, { as: 'motcua', version: version + 1 });
    expect(removed.status).toBe(200);
    expect([(await reuse()).body.no, await api.rows(filed, [id])]).toEqual([2, [{ n: 2 }]]);
  });

  it('of somebody else cannot be taken, nor stand for another paper', async () => {
    const stranger = await openWith(
      { dossierId: earlier.id, documentNo: 1 },
      { applicant: { kind: 'person', fullName: 'Lê Văn Khác', personalId: '068090001234' } },
    );
    expect([stranger.status, stranger.body.errors?.[0]?.code]).toEqual([400, 'unknownReference']);
    const absent = await openWith({ dossierId: earlier.id, documentNo: 99 });
    expect(absent.body.errors?.[0]?.pointer).toMatch(/^#\/components\/\d+\/reuse$/);
  });

  it('are not taken once they no longer hold good', async () => {
    await api.rows(
      `insert into paper_record (dossier_id, document_no, kind, expires_on, recorded_by, recorded_at)
       values ($1, 1, 'original', date '2026-11-18', gen_random_uuid(), '2026-11-19T03:00:00Z')`,
      [earlier.id],
    );
    expect((await offers())[0]).toMatchObject({ isExpired: true });
    const reply = await openWith({ dossierId: earlier.id, documentNo: 1 });
    expect([reply.status, reply.body.errors?.[0]?.code]).toEqual([400, 'dateInPast']);
    await api.rows(`delete from paper_record`);
  });

  it('handed in at a place out of sight stay there; results of the State do not', async () => {
    expect(await offers('buudien')).toEqual(expect.any(Array));
    const [elsewhere] = await api.rows<{ id: string }>(
      `select id from unit where id <> all($1::uuid[]) and kind = 'commune' limit 1`,
      [await unitsOf(earlier.id)],
    );
    await api.rows(
      `update dossier set helped_unit_id = $2, received_unit_id = $2, competent_unit_id = $2
       where id = $1`,
      [earlier.id, elsewhere?.id],
    );
    // What was taken before is the desk's own by now.
    await api.rows(
      `update dossier_document set removed_at = '2026-11-19T03:00:00Z' where dossier_id <> $1`,
      [earlier.id],
    );
    expect(await offers()).toEqual([]);
    await api.rows(
      `update dossier set procedure_code = $2, decision = 'approved', result_at = '2026-11-19T03:00:00Z'
       where id = $1`,
      [earlier.id, marriage],
    );
    const path = `/dossiers/${earlier.id}/documents`;
    expect((await api.request('GET', path, { as: 'motcua' })).status).toBe(404);
    await api.rows(
      `update dossier_document set purpose = 'result', component_no = null where dossier_id = $1`,
      [earlier.id],
    );
    const found = await offers();
    for (const each of found) expect(each).toMatchObject({ origin: 'result', canOpen: false });
  });

  const unitsOf = async (id: string): Promise<string[]> => {
    const [row] = await api.rows<{ units: string[] }>(
      `select array[helped_unit_id, received_unit_id, competent_unit_id]::text[] as units
       from dossier where id = $1`,
      [id],
    );
    return row?.units ?? [];
  };

  it('ask for a whole number and a known case', async () => {
    const query = `procedureCode=${birthRegistration}&caseNo=1`;
    const replies = await Promise.all(
      [
        `/reusable-papers?${query}`,
        `/reusable-papers?${query}&personalId=0681`,
        `/reusable-papers?procedureCode=${birthRegistration}&caseNo=99&personalId=${owner}`,
        `/reusable-papers?procedureCode=9.999999&caseNo=1&personalId=${owner}`,
      ].map((path) => api.request('GET', path, { as: 'motcua' })),
    );
    expect(replies.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
  });
});
