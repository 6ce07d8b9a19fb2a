import type { TransferTask } from '@motcua/dossier-domain';

/**
 * Whether the decision hands a task over to the Post for a dossier, on a day (SQL of a date): the rule
 * of `TransferGate` for many rows.
 */
export const isHandedOver = (
  dossier: string,
  task: TransferTask,
  day: string,
): string => `exists (select from transfer_scope s
  where s.unit_id = ${dossier}.received_unit_id and s.procedure_code = ${dossier}.procedure_code
    and '${task}' = any(s.tasks) and s.valid_from <= ${day}
    and (s.valid_to is null or s.valid_to >= ${day}))`;
