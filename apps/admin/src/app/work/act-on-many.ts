import type { components } from '@motcua/shared-api-client';
import type { RowAnswer } from '../../ui/bulk-act';
import { api, read } from '../api';
import { newIntentKey } from '../intent-key';

type ManyRequest = components['schemas']['ActOnManyRequest'];
export type RowOutcome = components['schemas']['RowOutcomeResponse'];

/** A row of any list of dossiers, with the version that was seen. */
export interface SeenDossier {
  id: string;
  code: string;
  version: number;
}

/** One act on all rows; every one of them answers for itself. */
export async function actOnMany(
  rows: readonly SeenDossier[],
  request: Omit<ManyRequest, 'rows'>,
): Promise<RowAnswer[]> {
  const body = { ...request, rows: rows.map(({ id, version }) => ({ dossierId: id, version })) };
  const params = { header: { 'Idempotency-Key': newIntentKey() } };
  const { rows: outcomes } = await read(
    api.POST('/api/v1/dossier-action-batches', { params, body }),
  );
  return outcomes.map((outcome) => ({
    rowKey: rows[outcome.no - 1]?.id ?? '',
    ok: outcome.ok,
    sentence: sentenceOf(outcome),
  }));
}

/** Why a row was refused, with whoever was faster. */
export function sentenceOf({ problem }: RowOutcome): string {
  if (!problem) return '';
  return [problem.title, problem.changedBy, problem.detail].filter(Boolean).join(' · ');
}

/** One form of all rows as one file. */
export const formsAddress = (form: string, dossierIds: readonly string[]): string =>
  `/api/v1/dossier-forms/${form}?dossiers=${dossierIds.join(',')}`;
