import { isProcedureCode } from '@motcua/shared-identifiers';
import { nameFaults, shortNameFaults } from './content-fault';
import type { ContentFault } from './content-fault';
import { validateCases } from './validate-cases';
import { validateChannels } from './validate-channels';
import {
  clockPolicies,
  confidenceMarks,
  procedureLevels,
  transferHints,
} from './procedure-content';
import type { ProcedureContent } from './procedure-content';

function unknownValues(
  pointer: string,
  values: readonly (string | undefined)[],
  known: readonly string[],
): ContentFault[] {
  return values
    .filter((value) => value !== undefined && !known.includes(value))
    .map((value) => ({ pointer, code: 'unknownValue', detail: value }));
}

/** Everything that keeps a document from being put in force; an empty list means it may be. */
export function validateContent(content: ProcedureContent): ContentFault[] {
  const faults: ContentFault[] = [];
  if (!isProcedureCode(content.code)) {
    faults.push({ pointer: '/code', code: 'codeGrammar', detail: content.code });
  }
  faults.push(...nameFaults('/name', content.name));
  faults.push(...shortNameFaults('/shortName', content.shortName));
  if (content.field.trim() === '') faults.push({ pointer: '/field', code: 'fieldMissing' });
  if (content.levels.length === 0) faults.push({ pointer: '/levels', code: 'levelsMissing' });
  faults.push(
    ...unknownValues('/levels', content.levels, procedureLevels),
    ...unknownValues('/clockPolicy', [content.clockPolicy], clockPolicies),
    ...unknownValues('/transferHint', [content.transferHint], transferHints),
    ...unknownValues('/marks/facts', [content.marks.facts], confidenceMarks),
    ...unknownValues('/marks/papers', [content.marks.papers], confidenceMarks),
  );
  return [...faults, ...validateChannels(content), ...validateCases(content)];
}
