import type { ProcedureContent } from './procedure-content';
import { doubtKinds } from './procedure-doubts';
import type { ProcedureDoubt } from './procedure-doubts';

/** Work still to be done by a person on the names and marks of a document, counted in papers. */
export function curationDoubts(content: ProcedureContent): ProcedureDoubt[] {
  const components = content.cases.flatMap((each) => each.components);
  const nameless = components.filter(({ shortName }) => shortName === null).length;
  const unmarked = components.filter(({ mandatory }) => mandatory === null).length;
  const doubts: ProcedureDoubt[] = [];
  if (nameless > 0 || content.shortName === null) {
    const procedure = content.shortName === null ? '/shortName, ' : '';
    doubts.push({
      code: 'shortNameMissing',
      detail: `${procedure}${nameless}/${components.length}`,
    });
  }
  if (unmarked > 0) {
    doubts.push({ code: 'mandatoryUnknown', detail: `${unmarked}/${components.length}` });
  }
  return doubts;
}

const codes = Object.keys(doubtKinds);

/** Each doubt once, in an order that depends on nothing but the doubts: faults before curation. */
export function distinctDoubts(doubts: readonly ProcedureDoubt[]): ProcedureDoubt[] {
  const distinct = [...new Map(doubts.map((each) => [JSON.stringify(each), each])).values()];
  return distinct.sort(
    (one, other) =>
      codes.indexOf(one.code) - codes.indexOf(other.code) || (one.detail < other.detail ? -1 : 1),
  );
}
