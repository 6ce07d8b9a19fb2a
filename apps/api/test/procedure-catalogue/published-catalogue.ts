import type { ProcedureContent } from '@motcua/catalogue-domain';
import { builtinProcedures } from '../../src/procedure-catalogue/builtin/builtin-procedures';
import type { Published } from './published-procedures';

/** As many as the national portal had in the middle of 2026. */
export const publishedLines = 2_843;

const unitWords = {
  sameDay: 'working-day',
  workingDay: 'working-day',
  calendarDay: 'calendar-day',
  workingHour: 'hour',
  month: 'month',
} as const;

const channelWords = { counter: 'in-person', post: 'postal', online: 'online' } as const;

/** Faults of the published list: on how many lines each is, and what it does to a line. */
const faults = {
  limitUnitMissing: [313, limited({ value: 5, text: '5' }, 'limit-unit-missing')],
  limitFeeGlued: [
    55,
    limited({ text: '120,000 VNĐ(Theo khoản 1 Điều 3 Thông tư' }, 'limit-fee-glued'),
  ],
  formBoundaryGuessed: [74, remarked('form-boundary-guess')],
  papersAsText: [26, ({ cases }) => ({ cases: asText(cases), parseNotes: ['dossier-text-only'] })],
  dossierTail: [18, remarked('dossier-tail')],
  legalBasisUnsplit: [7, remarked('legal-unsplit')],
  caseNameLong: [6, ({ cases }) => ({ cases: longNamed(cases) })],
  submissionUnparsed: [4, () => ({ submission: [], parseNotes: ['submission-unparsed'] })],
  sourceReadInPart: [3, remarked('source-text-read-in-part')],
  levelMissing: [28, () => ({ level: [] })],
  levelDoubtful: [166, () => ({ level: ['commune'], field: 'Hải quan' })],
  limitMissing: [120, limited(null)],
} satisfies Record<string, [number, (whole: Published) => Partial<Published>]>;

export type PublishedFault = keyof typeof faults;

/** How many lines have which fault. */
export const publishedFaults = Object.fromEntries(
  Object.entries(faults).map(([name, [count]]) => [name, count]),
) as Readonly<Record<PublishedFault, number>>;

function limited(limit: object | null, ...parseNotes: string[]) {
  return ({ submission }: Published): Partial<Published> => ({
    submission: submission.map((each) => ({ ...each, limit })),
    parseNotes,
  });
}

function remarked(note: string) {
  return (): Partial<Published> => ({ parseNotes: [note] });
}

const longNamed = (cases: Published['cases']): Published['cases'] =>
  cases.map((each) => ({ ...each, name: 'Trường hợp '.repeat(30) }));

const asText = (cases: Published['cases']): Published['cases'] =>
  cases.map((each) => ({ ...each, kind: 'text' }));

/**
 * A built-in procedure as the portal would publish it: no marks, no short names, no keys; with as
 * many papers as published ones have in the middle.
 */
function asPublished({ name, field, levels, channels, cases }: ProcedureContent, code: string) {
  const published: Published = {
    code,
    name,
    field,
    level: [...levels],
    submission: channels.map(({ channel, limit, fees }) => ({
      channel: channelWords[channel],
      limit: limit
        ? { value: limit.value, unit: unitWords[limit.unit], text: String(limit.value) }
        : { value: 3, unit: 'working-day', text: '03 Ngày làm việc' },
      fees: fees.map(({ amountVnd }) => ({ amountVnd, text: `${amountVnd} Đồng` })),
    })),
    cases: cases.slice(0, 2).map((each) => ({
      name: each.name,
      kind: 'case',
      components: each.components.slice(0, 3).map((paper) => ({
        name: paper.name,
        originals: paper.originals,
        copies: paper.copies,
      })),
    })),
    result: ['Giấy chứng nhận'],
    legalBasis: ['Luật Hộ tịch'],
  };
  return published;
}

/** What is done to the last lines, one after the other. */
const spoiling = Object.values(faults).flatMap(([count, spoil]) =>
  Array.from({ length: count }, () => spoil as (whole: Published) => Partial<Published>),
);

/** The whole list: first the procedures that are built in, then others, the faulty ones at the end. */
export function publishedCatalogue(): Published[] {
  const firstFaulty = publishedLines - spoiling.length;
  return Array.from({ length: publishedLines }, (_, index) => {
    const builtin = builtinProcedures[index % builtinProcedures.length] as ProcedureContent;
    const isKnown = index < builtinProcedures.length;
    const code = isKnown ? builtin.code : `8.${String(index).padStart(6, '0')}`;
    const whole = asPublished(builtin, code);
    return { ...whole, ...spoiling[index - firstFaulty]?.(whole) };
  });
}
