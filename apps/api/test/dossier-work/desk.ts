import { demoStaff } from '../../src/demonstration/organisation';
import { actOn, type DossierBody, receive } from '../support/intake';
import type { TestApi } from '../support/test-api';

export const staffId = (username: string): string =>
  demoStaff.find((each) => each.username === username)?.id ?? 'absent';

export async function must(
  api: TestApi,
  as: string,
  dossier: Pick<DossierBody, 'id' | 'version'>,
  body: object,
): Promise<DossierBody> {
  const reply = await actOn(api, as, dossier, body);
  if (reply.status !== 200) throw new Error(`${JSON.stringify(body)}: ${reply.text}`);
  return reply.body;
}

/** A dossier of Lâm Viên that has been handed on for processing and that nobody holds. */
export async function untaken(api: TestApi): Promise<DossierBody> {
  return must(api, 'motcua2', await receive(api, 'motcua2'), { action: 'transfer' });
}

export interface Claim {
  readonly id: string;
  readonly version: number;
  readonly assignee: { id: string; fullName: string } | null;
  readonly assignedAt: string | null;
}

export interface Rows {
  readonly rows: readonly {
    no: number;
    ok: boolean;
    dossier: { id: string; code: string; version: number; status: string } | null;
    problem: { type: string; status: number; changedBy?: string } | null;
  }[];
}

export const factsOf = async (api: TestApi, id: string): Promise<string[]> =>
  (
    await api.rows<{ type: string }>(
      `select type from journal where subject_id = $1 order by sequence`,
      [id],
    )
  ).map(({ type }) => type);
