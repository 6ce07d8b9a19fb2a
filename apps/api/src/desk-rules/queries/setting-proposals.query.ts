import type { Sql } from '../../platform/database/sql';

const person = (column: string): string =>
  `(select s.full_name from staff s where s.id = ${column})`;

const members = `'id', p.id, 'version', p.version, 'key', p.key, 'value', p.value,
  'withdraws', p.withdraws,
  'validFrom', p.valid_from, 'changeReason', p.change_reason, 'proposedBy', ${person('p.proposed_by')},
  'proposedById', p.proposed_by, 'proposedAt', p.proposed_at, 'outcome', p.outcome,
  'settledBy', ${person('p.settled_by')}, 'settledAt', p.settled_at,
  'settleReason', p.settle_reason`;

/** Changes of settings that wait for a second person, as JSON text. */
export async function openSettingProposals(sql: Sql): Promise<string> {
  const [row] = await sql.query<{ text: string }>(
    `select jsonb_build_object('items', coalesce(jsonb_agg(jsonb_build_object(${members})
        order by p.proposed_at, p.id), '[]'))::text as text
     from setting_proposal p where p.outcome is null`,
    [],
  );
  return row?.text ?? '{"items":[]}';
}

export async function settingProposal(sql: Sql, id: string): Promise<object> {
  const [row] = await sql.query<{ proposal: object }>(
    `select jsonb_build_object(${members}) as proposal from setting_proposal p where p.id = $1`,
    [id],
  );
  if (!row) throw new Error(`The proposal ${id} is gone.`);
  return row.proposal;
}
