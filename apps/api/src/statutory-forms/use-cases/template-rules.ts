import { officeDay } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';
import { type FieldFault, notFound, ProblemError } from '../../platform/problem/problem-error';
import { templateFaults } from '../check-template';
import {
  FormTemplateRepository,
  type TemplateState,
  type TemplateVersion,
} from '../data/form-template.repository';
import type { StatutoryForm } from '../template';

export function refuseFaults(faults: readonly FieldFault[]): void {
  if (faults.length > 0)
    throw new ProblemError('validation', 'the template cannot be printed', {
      faults: faults.slice(0, 20),
    });
}

/** A proposal is whole, and takes effect from a day that has not passed. */
export function refuseUnfinished({ form, blocks, validFrom }: TemplateVersion, at: Date): void {
  const faults = templateFaults(form, blocks);
  if (validFrom === null) faults.push({ path: ['validFrom'], code: 'required' });
  else if (validFrom < officeDay(at)) faults.push({ path: ['validFrom'], code: 'dateInPast' });
  refuseFaults(faults);
}

/** The locked version in the state an act needs, in the version its reader saw. */
export async function lockTemplate(
  sql: Sql,
  key: { readonly form: StatutoryForm; readonly no: number },
  seen: number,
): Promise<TemplateVersion> {
  const found = await new FormTemplateRepository(sql).lock(key.form, key.no);
  if (!found) throw notFound('the template');
  if (found.version === seen) return found;
  const [change] = await sql.query<{ name: string; at: Date }>(
    `select actor ->> 'name' as name, at from journal
      where subject_type = 'formTemplate' and subject_id = $1 order by sequence desc limit 1`,
    [found.id],
  );
  throw new ProblemError('staleVersion', `version ${found.version}, seen ${seen}`, {
    currentVersion: found.version,
    ...(change ? { changedBy: change.name, changedAt: change.at.toISOString() } : {}),
  });
}

const stateWords: Readonly<Record<TemplateState, { vi: string; en: string }>> = {
  draft: { vi: 'đang soạn', en: 'a draft' },
  proposed: { vi: 'đang chờ duyệt', en: 'proposed' },
  published: { vi: 'đã ban hành', en: 'published' },
  discarded: { vi: 'đã bỏ', en: 'discarded' },
};

export function refuseState(
  { state }: TemplateVersion,
  action: string,
  needed: readonly TemplateState[],
): void {
  if (needed.includes(state)) return;
  throw new ProblemError('actionNotAllowed', `${action} is not possible in ${state}`, {
    action,
    reason: state,
    sentence: {
      vi: `Bản mẫu này ${stateWords[state].vi}, không làm bước này được.`,
      en: `This version is ${stateWords[state].en}; that is not possible now.`,
    },
  });
}
