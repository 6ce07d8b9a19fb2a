import { minutesPerWorkingDay, refuseInvalidTimeLimit } from '@motcua/shared-time';
import type { TimeLimit, TimeLimitUnit } from '@motcua/shared-time';
import { feesOf } from './import-fees';
import type { SourceProcedure, SourceSubmission } from './import-shape';
import { oneLine } from './import-text';
import type {
  ConfidenceMark,
  FurtherTerms,
  ProcedureChannel,
  SubmissionChannel,
} from './procedure-content';
import type { ProcedureDoubt } from './procedure-doubts';

const channelOf: Partial<Record<string, SubmissionChannel>> = {
  'in-person': 'counter',
  postal: 'post',
  online: 'online',
};

const unitOf: Partial<Record<string, TimeLimitUnit>> = {
  'working-day': 'workingDay',
  'calendar-day': 'calendarDay',
  hour: 'workingHour',
  month: 'month',
};

/** Only compares limits of one channel with each other; the calendar reckons real dates. */
const roughMinutes: Record<TimeLimitUnit, number> = {
  sameDay: minutesPerWorkingDay,
  workingDay: minutesPerWorkingDay,
  calendarDay: (minutesPerWorkingDay * 5) / 7,
  workingHour: 60,
  month: (minutesPerWorkingDay * 5 * 30) / 7,
};

interface ReadLimit {
  limit: TimeLimit | null;
  mark: ConfidenceMark;
  doubts: ProcedureDoubt[];
}

function unknownLimit(code: ProcedureDoubt['code'], detail: string): ReadLimit {
  return { limit: null, mark: 'check', doubts: [{ code, detail }] };
}

function isReckonable(limit: TimeLimit): boolean {
  try {
    refuseInvalidTimeLimit(limit);
    return true;
  } catch {
    return false;
  }
}

function limitOf({ channel, limit }: SourceSubmission): ReadLimit {
  if (limit === null) return unknownLimit('limitMissing', channel);
  const text = `${channel}: ${oneLine(limit.text)}`;
  if (limit.value === null) {
    const isGlued = /\d\s*(?:VNĐ|VND|USD|Việt Nam Đồng|đồng)/iu.test(limit.text);
    return unknownLimit(isGlued ? 'limitFeeGlued' : 'limitUnreadable', text);
  }
  const unit = limit.unit === null ? undefined : unitOf[limit.unit];
  if (unit === undefined) return unknownLimit('limitUnitMissing', text);
  const read: TimeLimit = { value: limit.value, unit };
  if (!isReckonable(read)) return unknownLimit('limitUnreadable', text);
  const isLong = unit === 'workingHour' && read.value * 60 > minutesPerWorkingDay;
  if (isLong) return { limit: read, mark: 'check', doubts: [{ code: 'longHours', detail: text }] };
  return { limit: read, mark: 'likely', doubts: [] };
}

interface Terms {
  submission: SourceSubmission;
  read: ReadLimit;
}

function lengthOf({ read }: Terms): number {
  return read.limit === null ? 0 : read.limit.value * roughMinutes[read.limit.unit];
}

function furtherTermsOf({ submission, read }: Terms): FurtherTerms {
  return {
    limit: read.limit,
    ...(submission.limit ? { limitText: oneLine(submission.limit.text) } : {}),
    ...(submission.note ? { note: submission.note } : {}),
  };
}

function mergedChannel(channel: SubmissionChannel, terms: readonly Terms[]) {
  const longest = terms.reduce((best, each) => (lengthOf(each) > lengthOf(best) ? each : best));
  const further = terms.filter((each) => each !== longest);
  const doubts = terms.flatMap(({ read }) => read.doubts);
  const differ = new Set(terms.map(({ read }) => JSON.stringify(read.limit))).size > 1;
  if (differ) {
    const texts = terms.map(({ submission }) => oneLine(submission.limit?.text ?? '–'));
    doubts.push({ code: 'limitsDiffer', detail: `${channel}: ${texts.join(' / ')}` });
  }
  const fees = feesOf(terms.flatMap(({ submission }) => submission.fees));
  const { limitText, note } = furtherTermsOf(longest);
  const merged: ProcedureChannel = {
    channel,
    limit: longest.read.limit,
    limitMark: differ ? 'check' : longest.read.mark,
    ...(limitText === undefined ? {} : { limitText }),
    fees: fees.fees,
    ...(note === undefined ? {} : { note }),
    ...(further.length > 0 ? { furtherTerms: further.map(furtherTermsOf) } : {}),
  };
  return { merged, doubts: [...doubts, ...fees.doubts] };
}

export interface ImportedChannels {
  channels: ProcedureChannel[];
  doubts: ProcedureDoubt[];
  /** Ways of submitting that the catalogue does not know; kept with the source. */
  unknown: SourceSubmission[];
}

/**
 * One entry per channel. Where several limits are published for one channel the longest is taken,
 * marked, and the others stay beside it: a promise must not be shorter than the law allows.
 */
export function importChannels({ submissions }: SourceProcedure): ImportedChannels {
  const byChannel = new Map<SubmissionChannel, Terms[]>();
  const unknown: SourceSubmission[] = [];
  for (const submission of submissions) {
    const channel = channelOf[submission.channel];
    if (channel === undefined) unknown.push(submission);
    else {
      const terms = byChannel.get(channel) ?? [];
      byChannel.set(channel, [...terms, { submission, read: limitOf(submission) }]);
    }
  }
  const merged = [...byChannel].map(([channel, terms]) => mergedChannel(channel, terms));
  const doubts = merged.flatMap((each) => each.doubts);
  for (const { channel } of unknown) doubts.push({ code: 'submissionUnparsed', detail: channel });
  if (merged.length === 0) doubts.push({ code: 'channelsMissing', detail: '/submission' });
  return { channels: merged.map((each) => each.merged), doubts, unknown };
}
