import { DossierCodeRefused, formatDossierCode } from '@motcua/shared-identifiers';
import type { LocalDate } from '@motcua/shared-time';
import type { UnitOfDay } from '../../organisation/queries/unit.query';
import { Settings } from '../../organisation/settings';
import { ShortMemory } from '../../platform/database/short-memory';
import type { Sql } from '../../platform/database/sql';
import { nextNumber } from '../../platform/numbering/next-number';
import { ProblemError } from '../../platform/problem/problem-error';

/** The number is taken last: its counter row is held only until the commit that follows. */
export async function dossierCode(
  sql: Sql,
  unit: UnitOfDay,
  day: LocalDate,
  memory = new ShortMemory(),
): Promise<string> {
  const grammar = await memory.recall({ about: ['setting'], key: `codeGrammar|${day}` }, () =>
    Settings.value(sql, 'dossier.codeGrammar', day),
  );
  const agencyCode = unit.agencyCode ?? '';
  try {
    // Reckoned once with a stand-in serial, so that an impossible code takes no number.
    formatDossierCode({ agencyCode, issuedOn: day, serial: 1 }, grammar);
    const serial = await nextNumber(sql, 'dossier', `${agencyCode}-${day}`);
    return formatDossierCode({ agencyCode, issuedOn: day, serial }, grammar);
  } catch (error) {
    if (error instanceof DossierCodeRefused)
      throw new ProblemError('numberingRefused', `no code for ${agencyCode}: ${error.reason}`);
    throw error;
  }
}
