import { componentKey, withUniqueKeys } from './component-key';
import { areParts, isSentence, roleOf } from './import-case-groups';
import type { SourceCase, SourceComponent, SourceProcedure } from './import-shape';
import { oneLine } from './import-text';
import type { ProcedureCase, ProcedureComponent, ProcedureNote } from './procedure-content';
import type { ProcedureDoubt } from './procedure-doubts';
import { proposeShortName } from './short-name';

/** Name of the only case where the source knows no alternatives; read by counters. */
export const generalCaseName = 'Trường hợp chung';

/** Longer case names are sentences; they are kept whole and doubted. */
const longestCaseName = 250;

function componentOf(
  source: SourceComponent,
  extra: Pick<ProcedureComponent, 'presentOnly' | 'conditional'>,
): ProcedureComponent {
  const name = oneLine(source.name);
  return {
    key: componentKey(name),
    name,
    shortName: proposeShortName(name),
    originals: source.originals ?? 0,
    copies: source.copies ?? 0,
    mandatory: null,
    ...extra,
    ...(source.forms.length > 0 ? { hasForm: true, forms: source.forms } : {}),
    from: source.from,
  };
}

/** Papers and notes of a procedure sorted out of the groups it was published in. */
class SortedGroups {
  readonly cases: { name: string; components: ProcedureComponent[] }[] = [];
  readonly common: ProcedureComponent[] = [];
  readonly notes: ProcedureNote[] = [];
  readonly doubts: ProcedureDoubt[] = [];

  add(group: SourceCase, role: ReturnType<typeof roleOf>): void {
    const title = oneLine(group.name);
    if (role === 'note' || role === 'text') {
      this.addNotes(group.components, title);
      if (role === 'text') this.doubt('papersAsText', group.components);
      return;
    }
    const sentences = group.components.filter(isSentence);
    this.addNotes(sentences, title);
    const components = group.components
      .filter((each) => !sentences.includes(each))
      .map((each) =>
        componentOf(each, {
          ...(role === 'presented' ? { presentOnly: true } : {}),
          ...(role === 'authorisation' ? { conditional: title } : {}),
        }),
      );
    if (role === 'case') this.cases.push({ name: title, components });
    else this.common.push(...components);
  }

  private addNotes(components: readonly SourceComponent[], group: string): void {
    for (const { name, originals, copies, forms, from } of components) {
      this.notes.push({
        text: name,
        ...(group === '' ? {} : { group }),
        ...(originals ? { originals } : {}),
        ...(copies ? { copies } : {}),
        ...(forms.length > 0 ? { forms } : {}),
        from,
      });
    }
    if (components.length > 0) this.doubt('notesSetApart', components);
  }

  private doubt(code: ProcedureDoubt['code'], components: readonly SourceComponent[]): void {
    this.doubts.push({ code, detail: components.map(({ from }) => from).join(', ') });
  }
}

function pointersOf(components: readonly ProcedureComponent[]): string {
  return [...new Set(components.map(({ from, key }) => from ?? key))].join(', ');
}

function caseDoubts(cases: readonly ProcedureCase[]): ProcedureDoubt[] {
  const doubts: ProcedureDoubt[] = [];
  for (const { name, components } of cases) {
    if (components.length === 0) doubts.push({ code: 'caseWithoutPapers', detail: name });
    if (name.length > longestCaseName) doubts.push({ code: 'caseNameLong', detail: name });
    const names = components.map((each) => each.name);
    const again = components.filter((each, index) => names.indexOf(each.name) < index);
    if (again.length > 0) doubts.push({ code: 'duplicatePaper', detail: pointersOf(again) });
  }
  const kindless = cases
    .flatMap(({ components }) => components)
    .filter((each) => each.originals + each.copies === 0 && !each.presentOnly);
  if (kindless.length > 0) {
    doubts.push({ code: 'paperKindMissing', detail: pointersOf(kindless) });
  }
  return doubts;
}

export interface ImportedCases {
  cases: ProcedureCase[];
  notes: ProcedureNote[];
  doubts: ProcedureDoubt[];
}

/**
 * Turns published groups into alternative cases. Groups that are no alternatives (papers to hand
 * in, to show, to add when authorised) go into every case; sentences become notes; none is lost.
 */
export function importCases({ cases: groups }: SourceProcedure): ImportedCases {
  const alternatives = groups.filter((group) => roleOf(group) === 'case');
  const together = areParts(alternatives);
  const sorted = new SortedGroups();
  for (const group of groups) {
    const role = roleOf(group);
    sorted.add(group, role === 'case' && together ? 'common' : role);
  }
  const { notes, doubts } = sorted;
  const found =
    sorted.cases.length > 0 ? sorted.cases : [{ name: generalCaseName, components: [] }];
  const cases = found.map(({ name, components }, index) => ({
    no: index + 1,
    name: name === '' ? generalCaseName : name,
    components: withUniqueKeys([...components, ...sorted.common]),
  }));
  if (groups.length === 0) doubts.push({ code: 'casesMissing', detail: '/cases' });
  const joined = groups.filter((group) => !['note', 'text'].includes(roleOf(group)));
  if (joined.length > 1 && (together || sorted.common.length > 0)) {
    const titles = joined.map(({ name, kind }) => oneLine(name) || kind);
    doubts.push({ code: 'groupsMerged', detail: titles.join(' | ') });
  }
  return { cases, notes, doubts: [...doubts, ...caseDoubts(cases)] };
}
