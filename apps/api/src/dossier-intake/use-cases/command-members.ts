import { ActionNotAllowed, transitionOf } from '@motcua/dossier-domain';
import { type FieldFault, ProblemError } from '../../platform/problem/problem-error';
import { type ActionCommand, membersOf, requiredOf } from './action-command';

/** Members that an action does not take, and those without which it cannot be. */
export function refuseMisplacedMembers(command: ActionCommand): void {
  const { action } = command;
  const faults = misplacedMembers(command);
  for (const member of requiredOf[action] ?? [])
    if (command[member] === undefined) faults.push({ path: [member], code: 'required' });
  if (transitionOf(action).reason === 'required' && !command.reason && !command.reasonCode)
    faults.push({ path: ['reason'], code: 'required' });
  if (action === 'register') throw new ActionNotAllowed('register', 'registered', []);
  if (faults.length > 0)
    throw new ProblemError('validation', `${action} takes other members`, { faults });
}

export function misplacedMembers(command: ActionCommand): FieldFault[] {
  const { action } = command;
  const allowed = new Set<string>(['action', ...(membersOf[action] ?? [])]);
  if (transitionOf(action).reason !== 'none') {
    allowed.add('reason');
    allowed.add('reasonCode');
  }
  return Object.entries(command)
    .filter(([member, value]) => value !== undefined && !allowed.has(member))
    .map(([member]) => ({ path: [member], code: 'notAllowedHere' }));
}
