import { curationDoubts, distinctDoubts } from './curation-doubts';
import { importCases } from './import-cases';
import { importChannels } from './import-channels';
import { readSource } from './import-reading';
import { UnreadableSource, isObject } from './import-shape';
import type { ImportFault, SourceProcedure } from './import-shape';
import { cleanTexts, oneLine } from './import-text';
import type { ProcedureContent, ProcedureLevel } from './procedure-content';
import type { DoubtCode, ProcedureDoubt } from './procedure-doubts';
import { proposeProcedureShortName } from './short-name';

const levelOf: Partial<Record<string, ProcedureLevel>> = {
  central: 'central',
  province: 'province',
  district: 'district',
  commune: 'commune',
};

/** Remarks that the maker of the file left about its own reading. */
const doubtOfParseNote: Record<string, DoubtCode> = {
  'limit-unit-missing': 'limitUnitMissing',
  'limit-fee-glued': 'limitFeeGlued',
  'form-boundary-guess': 'formBoundaryGuessed',
  'dossier-text-only': 'papersAsText',
  'dossier-tail': 'dossierTail',
  'legal-unsplit': 'legalBasisUnsplit',
  'case-name-long': 'caseNameLong',
  'submission-unparsed': 'submissionUnparsed',
  'source-text-read-in-part': 'sourceReadInPart',
};

/** Run by their own regional offices; the level «commune» is a fault of the national portal. */
const neverAtCommunes = /^(?:Hải quan|Thuế|Kho bạc)/u;

function levelDoubts(source: SourceProcedure, levels: readonly ProcedureLevel[]): ProcedureDoubt[] {
  const doubts: ProcedureDoubt[] = [];
  const unknown = source.levels.filter((level) => levelOf[level] === undefined);
  if (levels.length === 0 || unknown.length > 0) {
    doubts.push({ code: 'levelMissing', detail: unknown.join(', ') || '/level' });
  }
  if (levels.includes('commune') && neverAtCommunes.test(source.field)) {
    doubts.push({ code: 'levelDoubtful', detail: source.field });
  }
  const agency = source.agency ?? '';
  if (levels.includes('district') || /cấp huyện|quận, huyện/iu.test(agency)) {
    doubts.push({ code: 'districtLevel', detail: oneLine(agency) || 'district' });
  }
  return doubts;
}

/** A remark that the reading itself confirmed needs no second doubt of the same code. */
function parseNoteDoubts(notes: readonly string[], found: readonly ProcedureDoubt[]) {
  return notes
    .map((note) => ({ code: doubtOfParseNote[note] ?? ('otherParseNote' as const), detail: note }))
    .filter(({ code }) => !found.some((doubt) => doubt.code === code));
}

function contentOf(source: SourceProcedure, removed: number): ProcedureContent {
  const { channels, doubts: channelDoubts, unknown } = importChannels(source);
  const { cases, notes, doubts: caseDoubts } = importCases(source);
  const levels = source.levels.flatMap((level) => levelOf[level] ?? []);
  const found = [...channelDoubts, ...levelDoubts(source, levels), ...caseDoubts];
  if (removed > 0) found.push({ code: 'textCleaned', detail: String(removed) });
  const name = oneLine(source.name);
  const content: ProcedureContent = {
    code: source.code,
    name,
    shortName: proposeProcedureShortName(name),
    field: oneLine(source.field),
    levels,
    channels,
    ...(source.clockPolicy === null ? {} : { clockPolicy: source.clockPolicy }),
    returnsPaper: source.result.length > 0 ? true : null,
    cases,
    ...(notes.length > 0 ? { notes } : {}),
    doubts: [...found, ...parseNoteDoubts(source.parseNotes, found)],
    marks: { facts: 'likely', papers: 'likely' },
    source: {
      ...source.rest,
      agency: source.agency,
      level: source.levels,
      result: source.result,
      parseNotes: source.parseNotes,
      groups: source.cases.map(({ name: title, kind }) => ({ name: title, kind })),
      ...(unknown.length > 0 ? { unknownSubmissions: unknown } : {}),
    },
  };
  return { ...content, doubts: distinctDoubts([...content.doubts, ...curationDoubts(content)]) };
}

export type ImportedLine =
  { content: ProcedureContent; doubts: ProcedureDoubt[] } | { fault: ImportFault };

/**
 * Reads one line of a procedure file (one JSON object a line). A line that is readable but
 * questionable yields a document with doubts; only a line of another shape yields a fault.
 */
export function parseImportLine(line: string, lineNo: number): ImportedLine {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { fault: { lineNo, pointer: '', code: 'lineNotJson', detail } };
  }
  if (!isObject(parsed)) {
    return { fault: { lineNo, pointer: '', code: 'lineNotObject', detail: line.slice(0, 80) } };
  }
  try {
    const { value, removed } = cleanTexts(parsed);
    const content = contentOf(readSource(value), removed);
    return { content, doubts: content.doubts };
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error;
    const { pointer, code, detail } = error;
    return { fault: { lineNo, pointer, code, detail } };
  }
}
