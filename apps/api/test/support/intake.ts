import type { TestApi, TestReply } from './test-api';

export interface DossierBody {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly status: string;
  readonly availableActions: readonly string[];
  readonly blockedActions: readonly { action: string; reason: string }[];
  readonly dueOn: string | null;
  readonly firstDueOn: string | null;
  readonly trackingSecret: string;
  readonly components: readonly { no: number; state: string; mandatory: boolean | null }[];
  readonly appointment: { dueAt: string; sentence: { vi: string; en: string } } | null;
  readonly [member: string]: unknown;
}

interface CaseDocument {
  content: {
    cases: { no: number; components: { mandatory: boolean | null }[] }[];
  };
}

export const birthRegistration = '1.001193';

/** Ticks every mandatory paper of a case as an original, and leaves the rest unmarked. */
export async function completeTicks(
  api: TestApi,
  procedureCode: string,
  caseNo = 1,
): Promise<{ no: number; state: string; kind: string; copies: number; sheets: number }[]> {
  const [row] = await api.rows<CaseDocument>(
    `select content from procedure_version where procedure_code = $1 order by no desc limit 1`,
    [procedureCode],
  );
  const components = row?.content.cases.find((each) => each.no === caseNo)?.components ?? [];
  return components.flatMap((component, index) =>
    component.mandatory
      ? [{ no: index + 1, state: 'present', kind: 'original', copies: 1, sheets: 1 }]
      : [],
  );
}

let peopleSoFar = 0;

/** A woman born in 1990 whom nobody has seen before: one person twice would be a duplicate. */
export function somebodyNew(): string {
  peopleSoFar += 1;
  return `068190${String(4566 + peopleSoFar).padStart(6, '0')}`;
}

/** A complete intake for a birth registration; parts can be replaced. */
export async function anIntake(api: TestApi, parts: object = {}): Promise<object> {
  return {
    procedureCode: birthRegistration,
    caseNo: 1,
    channel: 'counter',
    applicant: {
      kind: 'person',
      fullName: 'Nguyễn Thị Hồng Phượng',
      personalId: somebodyNew(),
      birthDate: '1990-02-05',
      sex: 'female',
      phone: '0912345678',
      address: '12 Trần Phú, phường Xuân Hương – Đà Lạt',
    },
    components: await completeTicks(api, birthRegistration),
    returnMethod: 'counter',
    ...parts,
  };
}

export async function receive(
  api: TestApi,
  as = 'motcua',
  parts: object = {},
): Promise<DossierBody> {
  const reply = await api.request<DossierBody>('POST', '/dossiers', {
    as,
    body: await anIntake(api, parts),
  });
  if (reply.status !== 201) throw new Error(`reception: ${reply.status} ${reply.text}`);
  return reply.body;
}

/** The digits that the owner's identity paper ends with. */
export function lastFourOf({ applicant }: DossierBody): string {
  return String((applicant as { personalId: string }).personalId).slice(-4);
}

export async function actOn(
  api: TestApi,
  as: string,
  dossier: Pick<DossierBody, 'id' | 'version'>,
  body: object,
): Promise<TestReply<DossierBody>> {
  return api.request<DossierBody>('POST', `/dossiers/${dossier.id}/actions`, {
    as,
    body,
    version: dossier.version,
  });
}
