import type { Sql } from '../../platform/database/sql';
import { refusedField } from '../../platform/problem/problem-error';
import { feesPaid } from '../data/fees-to-give-back';
import { ThingsHeldRepository } from '../data/things-held.repository';
import type { ActionCommand, GiveBackCommand, RequestPaperCommand } from './action-command';

/** What the journal keeps of an end without a result; papers are named by their numbers. */
export interface ClosingFacts {
  /** With the đồng that were paid when it was said, where they go back. */
  readonly giveBack?: GiveBackCommand & { readonly amount?: number };
  readonly requestPaper?: RequestPaperCommand;
}

/** The applicant's signed request, and what is to go back to them: both are things that are here. */
export async function closingFacts(
  sql: Sql,
  dossierId: string,
  { giveBack, requestPaper }: ActionCommand,
): Promise<ClosingFacts> {
  const held = new ThingsHeldRepository(sql);
  if (requestPaper) await refuseAbsentRequest(held, dossierId, requestPaper);
  if (giveBack) await refuseAbsentPapers(held, dossierId, giveBack);
  const amount = giveBack?.fees ? { amount: await feesPaid(sql, dossierId) } : {};
  return {
    ...(giveBack ? { giveBack: { ...giveBack, ...amount } } : {}),
    ...(requestPaper ? { requestPaper } : {}),
  };
}

async function refuseAbsentRequest(
  held: ThingsHeldRepository,
  dossierId: string,
  { kind, documentNo }: RequestPaperCommand,
): Promise<void> {
  const path = ['requestPaper', 'documentNo'];
  if (kind === 'onPaper' && documentNo !== undefined) throw refusedField(path, 'notAllowedHere');
  if (kind === 'onPaper') return;
  if (documentNo === undefined) throw refusedField(path, 'required');
  if (!(await held.hasAttachment(dossierId, documentNo)))
    throw refusedField(path, 'unknownReference');
}

async function refuseAbsentPapers(
  held: ThingsHeldRepository,
  dossierId: string,
  { papers }: GiveBackCommand,
): Promise<void> {
  const here = await held.papers(dossierId);
  papers.forEach((no, index) => {
    if (!here.includes(no)) throw refusedField(['giveBack', 'papers', index], 'unknownReference');
  });
}
