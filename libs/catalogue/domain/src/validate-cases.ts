import type { ProcedureCase, ProcedureComponent, ProcedureContent } from './procedure-content';
import { nameFaults, shortNameFaults } from './content-fault';
import type { ContentFault } from './content-fault';

/** More sets of one paper than this is a misread form number. */
const mostCopies = 50;

function countFaults(pointer: string, component: ProcedureComponent): ContentFault[] {
  const counts = [
    ['originals', component.originals],
    ['copies', component.copies],
  ] as const;
  const faults = counts
    .filter(([, count]) => !(Number.isInteger(count) && count >= 0 && count <= mostCopies))
    .map(([name, count]): ContentFault => {
      return { pointer: `${pointer}/${name}`, code: 'componentCount', detail: String(count) };
    });
  const hasKind = component.originals + component.copies > 0 || component.presentOnly;
  return hasKind ? faults : [...faults, { pointer, code: 'componentKindMissing' }];
}

function componentFaults(pointer: string, component: ProcedureComponent): ContentFault[] {
  const faults: ContentFault[] = [
    ...nameFaults(`${pointer}/name`, component.name),
    ...shortNameFaults(`${pointer}/shortName`, component.shortName),
    ...countFaults(pointer, component),
  ];
  if (component.key === '') faults.push({ pointer: `${pointer}/key`, code: 'componentKeyMissing' });
  if (component.conditional !== undefined && component.conditional.trim() === '') {
    faults.push({ pointer: `${pointer}/conditional`, code: 'conditionMissing' });
  }
  return faults;
}

/** A group offers a choice: of two papers or more, none of which is marked mandatory by itself. */
function groupFaults(pointer: string, components: readonly ProcedureComponent[]): ContentFault[] {
  return components.flatMap(({ oneOf, mandatory }, at): ContentFault[] => {
    if (oneOf === undefined) return [];
    const place = `${pointer}/components/${at}/oneOf`;
    const isAlone = components.filter((each) => each.oneOf === oneOf).length < 2;
    return [
      ...(isAlone ? [{ pointer: place, code: 'groupOfOne' as const, detail: oneOf }] : []),
      ...(mandatory === false ? [] : [{ pointer: place, code: 'groupMandatory' as const }]),
    ];
  });
}

function caseFaults({ no, name, components }: ProcedureCase, index: number): ContentFault[] {
  const pointer = `/cases/${index}`;
  const faults: ContentFault[] = [];
  if (no !== index + 1) faults.push({ pointer: `${pointer}/no`, code: 'caseNumber' });
  if (name.trim() === '') faults.push({ pointer: `${pointer}/name`, code: 'caseNameMissing' });
  if (components.length === 0) faults.push({ pointer, code: 'caseWithoutPapers' });
  const keys = components.map(({ key }) => key);
  keys.forEach((key, at) => {
    if (key !== '' && keys.indexOf(key) < at) {
      const place = `${pointer}/components/${at}/key`;
      faults.push({ pointer: place, code: 'componentKeyTwice', detail: key });
    }
  });
  return [
    ...faults,
    ...groupFaults(pointer, components),
    ...components.flatMap((each, at) => componentFaults(`${pointer}/components/${at}`, each)),
  ];
}

/** Faults of cases and papers: a paper needs a short name, a key and at least one kind. */
export function validateCases({ cases }: ProcedureContent): ContentFault[] {
  if (cases.length === 0) return [{ pointer: '/cases', code: 'casesMissing' }];
  return cases.flatMap(caseFaults);
}
