import { wholeShare } from '@motcua/shared-money';
import type { LocalDate } from '@motcua/shared-time';
import { reasonInForce } from '../../desk-rules/queries/act-reasons.query';
import type { Sql } from '../../platform/database/sql';
import { refusedField } from '../../platform/problem/problem-error';

/** Why a charge is not asked for, or only in part: a ground of the list, the paper that shows it. */
export interface Exemption {
  readonly exemptCode: string;
  readonly exemptEvidence: string | null;
  /** As the receipt says it; it stays when the list is reworded. Null where a share is asked for. */
  readonly exemptGround: string | null;
  /** Taken off in thousandths, with its ground as the receipt says it; null where all is. */
  readonly reducedPerMille: number | null;
  readonly reducedGround: string | null;
}

/** The exemption on a ground of the list that is in force on the day. */
export async function exemptionOn(
  sql: Sql,
  asked: { readonly code: string; readonly evidence?: string | undefined },
  day: LocalDate,
  path: readonly (string | number)[],
): Promise<Exemption> {
  const ground = await reasonInForce(sql, asked.code, 'exemptCharge', day);
  if (!ground) throw refusedField([...path, 'exemptCode'], 'unknownReference');
  const { vi, legalGround, exemptPerMille } = ground;
  const words = legalGround === null ? vi : `${vi} (${legalGround})`;
  const text = asked.evidence === undefined ? words : `${words}, ${asked.evidence}`;
  const isWhole = exemptPerMille === wholeShare;
  return {
    exemptCode: asked.code,
    exemptEvidence: asked.evidence ?? null,
    exemptGround: isWhole ? text : null,
    reducedPerMille: isWhole ? null : exemptPerMille,
    reducedGround: isWhole ? null : text,
  };
}
