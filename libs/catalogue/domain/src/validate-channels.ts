import { isPageRule } from '@motcua/shared-money';
import { refuseInvalidTimeLimit, timeLimitUnits } from '@motcua/shared-time';
import type { TimeLimit } from '@motcua/shared-time';
import type { ContentFault } from './content-fault';
import { confidenceMarks, submissionChannels } from './procedure-content';
import type { ProcedureChannel, ProcedureContent } from './procedure-content';

function limitFaults(pointer: string, limit: TimeLimit): ContentFault[] {
  if (!timeLimitUnits.includes(limit.unit)) {
    return [{ pointer: `${pointer}/unit`, code: 'limitUnitMissing' }];
  }
  try {
    refuseInvalidTimeLimit(limit);
    return [];
  } catch {
    return [{ pointer: `${pointer}/value`, code: 'limitValue', detail: String(limit.value) }];
  }
}

function feeFaults(pointer: string, { fees }: ProcedureChannel): ContentFault[] {
  return fees.flatMap(({ name, amountVnd, pageRule }, index) => {
    const fee = `${pointer}/fees/${index}`;
    const faults: ContentFault[] = [];
    if (name.trim() === '') faults.push({ pointer: `${fee}/name`, code: 'nameMissing' });
    if (amountVnd !== null && !(Number.isSafeInteger(amountVnd) && amountVnd >= 0)) {
      faults.push({ pointer: `${fee}/amountVnd`, code: 'feeAmount', detail: String(amountVnd) });
    }
    if (pageRule && !(isPageRule(pageRule) && pageRule.tiers[0]?.vndPerPage === amountVnd))
      faults.push({ pointer: `${fee}/pageRule`, code: 'feePageRule' });
    return faults;
  });
}

function channelFaults(channel: ProcedureChannel, index: number, isDoubted: boolean) {
  const pointer = `/channels/${index}`;
  const faults: ContentFault[] = [];
  if (!submissionChannels.includes(channel.channel)) {
    faults.push({ pointer: `${pointer}/channel`, code: 'unknownValue', detail: channel.channel });
  }
  if (!confidenceMarks.includes(channel.limitMark)) {
    faults.push({ pointer: `${pointer}/limitMark`, code: 'limitUnmarked' });
  }
  if (channel.limit) faults.push(...limitFaults(`${pointer}/limit`, channel.limit));
  else if (channel.limitMark !== 'check' || !isDoubted) {
    faults.push({ pointer: `${pointer}/limit`, code: 'limitUnknownUndoubted' });
  }
  return [...faults, ...feeFaults(pointer, channel)];
}

/** Faults of limits and fees; an unknown limit must carry its mark and a doubt that explains it. */
export function validateChannels({ channels, doubts }: ProcedureContent): ContentFault[] {
  if (channels.length === 0) return [{ pointer: '/channels', code: 'channelsMissing' }];
  const isDoubted = doubts.length > 0;
  const names = channels.map(({ channel }) => channel);
  const twice = names.flatMap((name, index): ContentFault[] =>
    names.indexOf(name) < index
      ? [{ pointer: `/channels/${index}/channel`, code: 'channelTwice', detail: name }]
      : [],
  );
  return [...twice, ...channels.flatMap((each, index) => channelFaults(each, index, isDoubted))];
}
