import type { LocalDate } from '@motcua/shared-time';
import type { Sql } from '../../platform/database/sql';
import { refusedField } from '../../platform/problem/problem-error';
import { type Exemption, exemptionOn } from './exemption';

/** What the counter settles about one published fee, by its place in the list from 1. */
export interface ChargeChoice {
  readonly no: number;
  /** Đồng, only where the catalogue leaves the amount to the province. */
  readonly unitAmount?: number;
  readonly quantity?: number;
  /** Pages of one copy, only where the fee is priced by them. */
  readonly pages?: number;
  /** Ground of the list, and the paper that shows it. */
  readonly exemptCode?: string;
  readonly exemptEvidence?: string;
  /** The ground in words, as it was looked up. */
  readonly exemption?: Exemption;
  readonly moment?: 'intake' | 'return';
}

/** The choices with the grounds they name in words; nothing is asked where none names one. */
export async function withGrounds(
  sql: Sql,
  choices: readonly ChargeChoice[] | undefined,
  day: LocalDate,
): Promise<readonly ChargeChoice[] | undefined> {
  if (!choices?.some(({ exemptCode, exemptEvidence }) => exemptCode ?? exemptEvidence))
    return choices;
  const grounded: ChargeChoice[] = [];
  for (const [index, choice] of choices.entries()) {
    const { exemptCode: code, exemptEvidence: evidence } = choice;
    const path = ['charges', index];
    if (code === undefined && evidence !== undefined)
      throw refusedField([...path, 'exemptEvidence'], 'notAllowedHere');
    const exemption = code ? await exemptionOn(sql, { code, evidence }, day, path) : undefined;
    grounded.push(exemption ? { ...choice, exemption } : choice);
  }
  return grounded;
}
