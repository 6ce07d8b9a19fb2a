import { resultPapers } from '../../src/paper-reuse/result-papers';
import { aPdf } from '../platform/file-samples';
import {
  anIntake,
  birthRegistration,
  completeTicks,
  type DossierBody,
  receive,
} from '../support/intake';
import { TestApi } from '../support/test-api';
import { uploadTo } from '../support/upload-form';

interface Offer {
  readonly componentNo: number;
  readonly dossierId: string;
  readonly documentNo: number;
  readonly origin: string;
  readonly issuer: string | null;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly expiresOn: string | null;
  readonly isExpired: boolean;
}

const maritalStatus = '1.004873';

describe('what is known of a paper that is taken again', () => {
  let api: TestApi;
  let paper: { no: number; key: string };
  let persons = 0;

  beforeAll(async () => {
    api = await TestApi.start();
    const [row] = await api.rows<{
      content: { cases: { components: { hasForm?: true; presentOnly?: true; key: string }[] }[] };
    }>(`select content from procedure_version where procedure_code = $1`, [birthRegistration]);
    const papers = row?.content.cases[0]?.components ?? [];
    const index = papers.findIndex(({ hasForm, presentOnly }) => !hasForm && !presentOnly);
    paper = { no: index + 1, key: papers[index]?.key ?? '' };
  });

  afterAll(() => api.stop());

  /** A dossier of a new person with a file for the paper. */
  const kept = async (): Promise<{ source: DossierBody; applicant: { personalId: string } }> => {
    persons += 1;
    const applicant = {
      kind: 'person',
      fullName: 'Nguyễn Thị Hồng Phượng',
      personalId: `06819000${4600 + persons}`,
      birthDate: '1990-02-05',
      sex: 'female',
    };
    const source = await receive(api, 'motcua', { applicant });
    const file = aPdf({ between: `% ${persons}\n` });
    await uploadTo(api, source.id, { purpose: 'component', componentNo: paper.no, file });
    return { source, applicant };
  };
  const offersFor = async (personalId: string): Promise<readonly Offer[]> => {
    const path = `/reusable-papers?personalId=${personalId}&procedureCode=${birthRegistration}&caseNo=1`;
    return (await api.request<{ items: Offer[] }>('GET', path, { as: 'motcua' })).body.items;
  };
  const take = async (
    source: DossierBody,
    applicant: object,
    others: readonly string[] = [],
  ): Promise<{ status: number; id: string; code?: string }> => {
    const ticks = await completeTicks(api, birthRegistration);
    const reuse = { dossierId: source.id, documentNo: 1 };
    const components = [
      ...ticks.filter(({ no }) => no !== paper.no),
      { no: paper.no, state: 'present', kind: 'electronic', reuse },
    ];
    const notDuplicate = { dossierIds: [source.id, ...others], reason: 'Con thứ hai' };
    const body = await anIntake(api, { applicant, components, notDuplicate });
    const reply = await api.request<DossierBody & { errors?: { code: string }[] }>(
      'POST',
      '/dossiers',
      { as: 'motcua', body },
    );
    const code = reply.body.errors?.[0]?.code;
    return { status: reply.status, id: reply.body.id, ...(code && { code }) };
  };
  const recordOf = async (id: string): Promise<object | undefined> =>
    (
      await api.request<{ items: object[] }>('GET', `/dossiers/${id}/paper-records`, {
        as: 'motcua',
      })
    ).body.items[0];

  it('goes with it, and holds when the source is destroyed', async () => {
    const { source, applicant } = await kept();
    await api.rows(
      `insert into paper_record (dossier_id, document_no, kind, issuer, number, issued_on, signer,
         owner, expires_on, recorded_by, recorded_at, attestation, attester_employer, standard)
       values ($1, 1, 'original', 'UBND phường Xuân Hương', '45/2024', date '2024-03-12', 'K’ Brêu',
         'Nguyễn Thị Hồng Phượng', date '2026-11-30', gen_random_uuid(), '2026-11-19T03:00:00Z', 'compared', 'state',
         'PDF/A-2b')`,
      [source.id],
    );
    const { id, status } = await take(source, applicant);
    expect(status).toBe(201);
    expect(await recordOf(id)).toMatchObject({
      documentNo: 1,
      kind: 'original',
      issuer: 'UBND phường Xuân Hương',
      number: '45/2024',
      issuedOn: '2024-03-12',
      signer: 'K’ Brêu',
      owner: 'Nguyễn Thị Hồng Phượng',
      expiresOn: '2026-11-30',
      attestation: 'compared',
      standard: 'PDF/A-2b',
    });
    await api.rows(
      `update dossier_document set removed_at = '2026-11-19T03:00:00Z', destroyed_at = '2026-11-19T03:00:00Z',
         removed_by = gen_random_uuid(), destroyed_by = gen_random_uuid() where dossier_id = $1`,
      [source.id],
    );
    await api.rows(`update paper_record set expires_on = date '2024-12-31' where dossier_id = $1`, [
      id,
    ]);
    const [offer] = await offersFor(applicant.personalId);
    expect(offer).toMatchObject({ dossierId: id, isExpired: true, expiresOn: '2024-12-31' });
  });

  it('is nothing where nobody has read the paper', async () => {
    const { source, applicant } = await kept();
    const { id } = await take(source, applicant);
    expect(await recordOf(id)).toBeUndefined();
  });

  it('is, of a certificate of marital status, its number, its day and half a year', async () => {
    const { source, applicant } = await kept();
    const [stands] = resultPapers.filter(({ procedureCode }) => procedureCode === maritalStatus);
    // As if the paper asked for were the one that this result stands for.
    await api.rows(
      `update procedure_version set content = jsonb_set(content,
         array['cases', '0', 'components', $2::text, 'key'], to_jsonb($3::text))
       where procedure_code = $1`,
      [birthRegistration, String(paper.no - 1), stands?.key],
    );
    await api.rows(
      `update dossier set procedure_code = $2, decision = 'approved', decision_no = '12/XN-UBND',
         result_at = timestamptz '2026-05-31T18:00:00Z' where id = $1`,
      [source.id, maritalStatus],
    );
    await api.rows(
      `update dossier_document set purpose = 'result', component_no = null where dossier_id = $1`,
      [source.id],
    );
    const facts = {
      origin: 'result',
      number: '12/XN-UBND',
      issuedOn: '2026-06-01',
      expiresOn: '2026-12-01',
    };
    const [offer] = await offersFor(applicant.personalId);
    expect(offer).toMatchObject({ ...facts, isExpired: false });
    expect(offer?.issuer).not.toBeNull();
    const { id, status } = await take(source, applicant);
    expect(status).toBe(201);
    const { origin, ...known } = facts;
    expect([origin, await recordOf(id)]).toMatchObject([
      'result',
      { ...known, kind: 'electronic', issuer: offer?.issuer, attestation: null, standard: null },
    ]);

    await api.rows(
      `update dossier set result_at = timestamptz '2026-05-01T02:00:00Z' where id = $1`,
      [source.id],
    );
    const [old] = (await offersFor(applicant.personalId)).filter(
      ({ dossierId }) => dossierId === source.id,
    );
    expect(old).toMatchObject({ isExpired: true, expiresOn: '2026-11-01' });
    expect(await take(source, applicant, [id])).toMatchObject({ status: 400, code: 'dateInPast' });
  });
});
