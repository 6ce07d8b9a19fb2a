import { type FieldFault, ProblemError } from '../../platform/problem/problem-error';
import type { ManifestAct } from '../data/manifest-rights';
import { type SecondPerson, secondPersonFaults } from './second-person';

export interface ManifestActCommand extends SecondPerson {
  readonly action: ManifestAct;
  /** Id or number of a consignment. */
  readonly consignment?: string;
  readonly sealNo?: string;
  readonly code?: string;
  readonly papers?: number;
  readonly sealIntact?: boolean;
  readonly withIncident?: boolean;
  readonly note?: string;
}

type Member = Exclude<keyof ManifestActCommand, 'action'>;

const signature: readonly Member[] = ['sealIntact', 'withIncident', 'note', 'username', 'password'];

const members: Readonly<
  Record<ManifestAct, { required: readonly Member[]; optional: readonly Member[] }>
> = {
  addConsignment: { required: ['consignment'], optional: [] },
  removeConsignment: { required: ['consignment'], optional: [] },
  seal: { required: ['sealNo'], optional: [] },
  unseal: { required: [], optional: ['note'] },
  depart: { required: [], optional: [] },
  scan: { required: ['code'], optional: ['papers'] },
  checkSeal: { required: ['sealIntact'], optional: [] },
  signAsGiver: { required: [], optional: signature },
  signAsReceiver: { required: [], optional: signature },
};

export function refuseMisplacedBagMembers(command: ManifestActCommand): void {
  const { action } = command;
  const { required, optional } = members[action];
  const allowed = new Set<string>(['action', ...required, ...optional]);
  const faults: FieldFault[] = [];
  for (const [member, value] of Object.entries(command))
    if (value !== undefined && !allowed.has(member))
      faults.push({ path: [member], code: 'notAllowedHere' });
  for (const member of required)
    if (command[member] === undefined) faults.push({ path: [member], code: 'required' });
  faults.push(...secondPersonFaults(command));
  if (faults.length > 0)
    throw new ProblemError('validation', `${action} takes other members`, { faults });
}
