import type { LocalDate } from '@motcua/shared-time';
import type { SettingKey } from '../../organisation/settings';
import { changeOne, type Sql } from '../../platform/database/sql';

export interface NewSettingProposal {
  readonly id: string;
  readonly key: SettingKey;
  /** The version of the setting that the proposal rests on. */
  readonly seenVersion: number;
  readonly validFrom: LocalDate;
  readonly value: unknown;
  /** Takes the coming value of that day back instead of setting one. */
  readonly withdraws: boolean;
  readonly changeReason: string;
  readonly proposedBy: string;
}

export interface SettingProposal extends NewSettingProposal {
  readonly version: number;
  readonly isOpen: boolean;
}

export type ProposalOutcome = 'confirmed' | 'refused' | 'takenBack';

export class SettingProposalRepository {
  constructor(private readonly sql: Sql) {}

  /** Answers whether no other proposal of the setting is open. */
  async add(proposal: NewSettingProposal, at: Date): Promise<boolean> {
    const { id, key, seenVersion, validFrom, value, changeReason, proposedBy, withdraws } =
      proposal;
    const added = await this.sql.execute(
      `insert into setting_proposal (id, key, seen_version, valid_from, value, change_reason,
         proposed_by, proposed_at, withdraws)
       values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9)
       on conflict (key) where outcome is null do nothing`,
      [
        id,
        key,
        seenVersion,
        validFrom,
        JSON.stringify(value),
        changeReason,
        proposedBy,
        at,
        withdraws,
      ],
    );
    return added === 1;
  }

  async lock(id: string): Promise<SettingProposal | undefined> {
    const [row] = await this.sql.query<{ proposal: SettingProposal }>(
      `select jsonb_build_object('id', p.id, 'version', p.version, 'key', p.key,
         'seenVersion', p.seen_version, 'validFrom', p.valid_from, 'value', p.value,
         'changeReason', p.change_reason, 'proposedBy', p.proposed_by, 'withdraws', p.withdraws,
         'isOpen', p.outcome is null) as proposal
       from setting_proposal p where p.id = $1 for update of p`,
      [id],
    );
    return row?.proposal;
  }

  async settle(
    { id, version }: SettingProposal,
    {
      outcome,
      by,
      at,
      reason,
    }: { outcome: ProposalOutcome; by: string; at: Date; reason?: string },
  ): Promise<void> {
    await changeOne(
      this.sql,
      `update setting_proposal set outcome = $3, settled_by = $4, settled_at = $5,
         settle_reason = $6, version = version + 1 where id = $1 and version = $2`,
      [id, version, outcome, by, at, reason ?? null],
    );
  }
}
