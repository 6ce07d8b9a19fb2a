import type { PaperAct } from '../../custody/paper-acts';
import { type FieldFault, ProblemError } from '../../platform/problem/problem-error';

export interface PaperActCommand {
  readonly action: PaperAct;
  readonly toUnitId?: string;
  readonly note?: string;
}

type Member = Exclude<keyof PaperActCommand, 'action'>;

const members: Readonly<Record<PaperAct, readonly Member[]>> = {
  give: ['toUnitId'],
  confirm: [],
  refuse: ['note'],
  takeBack: [],
  reportLost: ['note'],
  recordFound: ['note'],
  recordReissued: ['note'],
};

export function refuseMisplacedPaperMembers(command: PaperActCommand): void {
  const needed = members[command.action];
  const faults: FieldFault[] = [];
  for (const member of ['toUnitId', 'note'] as const) {
    const isGiven = command[member] !== undefined;
    if (isGiven && !needed.includes(member))
      faults.push({ path: [member], code: 'notAllowedHere' });
    if (!isGiven && needed.includes(member)) faults.push({ path: [member], code: 'required' });
  }
  if (faults.length > 0)
    throw new ProblemError('validation', `${command.action} takes other members`, { faults });
}
