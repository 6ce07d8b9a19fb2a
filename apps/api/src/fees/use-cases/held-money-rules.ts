import type { Actor } from '../../access/actor';
import type { TransactionScope } from '../../platform/database/transaction';
import { refuseStale } from '../../platform/journal/refuse-stale';
import { notFound, ProblemError } from '../../platform/problem/problem-error';
import { type HeldMoney, HeldMoneyRepository } from '../data/held-money.repository';

export async function lockHeld(
  scope: TransactionScope,
  id: string,
  version: number,
  actor: Actor,
): Promise<HeldMoney> {
  const held = await new HeldMoneyRepository(scope).lock(id, actor.unitsFor('cash.read'));
  if (!held) throw notFound('the money');
  await refuseStale(scope.sql, 'heldMoney', held, version);
  return held;
}

export function refuseElsewhere(
  held: HeldMoney,
  actor: Actor,
  permissions: readonly ('cash.approve' | 'dossier.collectFee')[],
): void {
  if (permissions.some((permission) => actor.mayAt(permission, held.unitId))) return;
  throw new ProblemError('forbidden', 'money is settled at its unit', {
    permission: permissions.join(', '),
  });
}

export function journalHeld(
  { journal }: TransactionScope,
  { id, unitId }: HeldMoney,
  fact: string,
  data: Readonly<Record<string, unknown>>,
): void {
  journal.append({
    subjectType: 'heldMoney',
    subjectId: id,
    type: `heldMoney.${fact}`,
    unitId,
    data,
  });
}
