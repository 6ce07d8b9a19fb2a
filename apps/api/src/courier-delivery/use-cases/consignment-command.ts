import type { ConsignmentKind, FailureReason, RecipientRelation } from '@motcua/delivery-domain';
import { type FieldFault, ProblemError } from '../../platform/problem/problem-error';
import type { CountedPaper } from '../data/consignment';
import type { ConsignmentAct } from '../data/consignment-rights';
import type { DoorPlace, PlaceLack } from '../data/door-place';
import { type SecondPerson, secondPersonFaults } from './second-person';

export interface RegisterConsignmentCommand {
  readonly kind: ConsignmentKind;
  readonly dossierId?: string;
  readonly procedureCode?: string;
  readonly postUnitId?: string;
  readonly toUnitId?: string;
  readonly contactName?: string;
  readonly contactPhone?: string;
  readonly contactAddress?: string;
  readonly slot?: string;
  readonly stateFee?: number;
  readonly postage?: number;
  /** Numbers of originals that go with a result; all that are held where absent. */
  readonly originals?: readonly number[];
  readonly note?: string;
}

/** collect, acceptAtCounter: the second person signs for the unit that gives the envelope. */
export interface ConsignmentActCommand extends SecondPerson {
  readonly action: ConsignmentAct;
  readonly courierId?: string;
  readonly slot?: string;
  readonly manifestId?: string;
  readonly papers?: readonly CountedPaper[];
  readonly sealNo?: string;
  readonly signature?: string;
  readonly photo?: string;
  /** The number or the seal read from the envelope at the door. */
  readonly envelope?: string;
  readonly recipientName?: string;
  readonly relation?: RecipientRelation;
  readonly idLastFour?: string;
  readonly authorisation?: string;
  readonly moneyCollected?: boolean;
  readonly reason?: FailureReason;
  readonly callLog?: string;
  readonly note?: string;
  /** Where the telephone was, if its holder allows it to say so. */
  readonly place?: DoorPlace;
  readonly placeLack?: PlaceLack;
  readonly deviceAt?: string;
}

interface Members<Command> {
  readonly required: readonly (keyof Command)[];
  readonly optional: readonly (keyof Command)[];
}

const registrationMembers: Readonly<Record<ConsignmentKind, Members<RegisterConsignmentCommand>>> =
  {
    collection: {
      required: ['contactName', 'contactPhone', 'contactAddress', 'toUnitId'],
      optional: ['procedureCode', 'postUnitId', 'slot', 'stateFee', 'postage', 'note'],
    },
    transfer: { required: ['dossierId'], optional: ['postUnitId', 'toUnitId', 'postage', 'note'] },
    delivery: {
      required: ['dossierId'],
      optional: [
        'contactName',
        'contactPhone',
        'contactAddress',
        'postUnitId',
        'slot',
        'stateFee',
        'postage',
        'originals',
        'note',
      ],
    },
  };

const actMembers: Readonly<Record<ConsignmentAct, Members<ConsignmentActCommand>>> = {
  assign: { required: ['courierId'], optional: ['slot'] },
  collect: {
    required: ['sealNo'],
    optional: [
      'papers',
      'signature',
      'username',
      'password',
      'photo',
      'moneyCollected',
      'note',
      'deviceAt',
    ],
  },
  acceptAtCounter: {
    required: ['sealNo'],
    optional: ['papers', 'username', 'password', 'note'],
  },
  bag: { required: ['manifestId'], optional: [] },
  unbag: { required: [], optional: ['note'] },
  startDelivery: { required: [], optional: ['deviceAt'] },
  deliver: {
    required: ['envelope'],
    optional: [
      'recipientName',
      'relation',
      'idLastFour',
      'authorisation',
      'signature',
      'photo',
      'moneyCollected',
      'note',
      'place',
      'placeLack',
      'deviceAt',
    ],
  },
  failAttempt: {
    required: ['reason'],
    optional: ['note', 'photo', 'slot', 'callLog', 'place', 'placeLack', 'deviceAt'],
  },
  returnToCounter: { required: [], optional: ['note', 'deviceAt'] },
  confirmReturn: { required: [], optional: ['note'] },
  reportLost: { required: ['note'], optional: ['deviceAt'] },
  cancel: { required: ['note'], optional: [] },
};

export function refuseMisplacedRegistration(command: RegisterConsignmentCommand): void {
  refuseMisplaced(command, 'kind', registrationMembers[command.kind]);
}

export function refuseMisplacedMembers(command: ConsignmentActCommand): void {
  refuseMisplaced(command, 'action', actMembers[command.action]);
  const faults = secondPersonFaults(command);
  if (faults.length > 0)
    throw new ProblemError('validation', 'name and password belong together', { faults });
}

function refuseMisplaced<Command extends object>(
  command: Command,
  discriminator: keyof Command,
  { required, optional }: Members<Command>,
): void {
  const allowed = new Set<PropertyKey>([discriminator, ...required, ...optional]);
  const faults: FieldFault[] = [];
  for (const [member, value] of Object.entries(command))
    if (value !== undefined && !allowed.has(member))
      faults.push({ path: [member], code: 'notAllowedHere' });
  for (const member of required)
    if (command[member] === undefined) faults.push({ path: [String(member)], code: 'required' });
  if (faults.length > 0)
    throw new ProblemError('validation', `${String(command[discriminator])} takes other members`, {
      faults,
    });
}
