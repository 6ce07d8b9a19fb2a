import * as fc from 'fast-check';
import {
  blockedBecause,
  blockedForEmployer,
  type BlockReason,
  blockReasons,
  defaultRoundLimits,
  type DossierFacts,
  type Employer,
  isMoot,
} from './action-guards';
import { availableAndBlocked } from './available-actions';
import { type DossierAction, dossierActionNames } from './dossier-actions';
import { dossierStatuses, type DossierStatus } from './dossier-status';
import { type DossierPlace, dossierPlaces } from './dossier-transition';
import {
  actionsFrom,
  type DossierStage,
  permissionOf,
  placesOf,
  transitionOf,
} from './dossier-workflow';
import { type DossierPermission, dossierPermissions } from './permissions';
import { transferTasks } from './transfer-tasks';

const inOrder: DossierFacts = {
  actorId: 'binh',
  everReceived: true,
  draftedBy: 'an',
  refusalProposedBy: null,
  withdrawalRequestedBy: null,
  openSupplement: false,
  supplementDeadlinePassed: false,
  permittedSupplements: 0,
  anotherSupplementAskedBy: null,
  supplementProposed: false,
  supplementRequests: 0,
  reappointments: 0,
  roundLimits: defaultRoundLimits,
  mayOverrideRounds: false,
  mandatoryPapersMissing: false,
  heldBy: null,
  paperAcknowledged: true,
  resultDocuments: 1,
  resultArrived: false,
  feeNotSet: false,
  feeOutstanding: false,
  noticeOutstanding: false,
  noticeMissing: false,
  deliveryUnderWay: false,
  handedOver: null,
};

type Case = [DossierAction, Partial<DossierFacts>, BlockReason];

const blocked: Case[] = [
  ['receive', { mandatoryPapersMissing: true }, 'missingMandatoryPapers'],
  ['receive', { refusalProposedBy: 'an' }, 'proposalOpen'],
  ['requestSupplement', { supplementRequests: 1 }, 'supplementAlreadyRequested'],
  ['requestSupplement', { refusalProposedBy: 'an' }, 'proposalOpen'],
  ['askAnotherSupplement', {}, 'roundStillLeft'],
  ['askAnotherSupplement', { supplementRequests: 1, permittedSupplements: 1 }, 'roundStillLeft'],
  [
    'askAnotherSupplement',
    { supplementRequests: 1, anotherSupplementAskedBy: 'an' },
    'permissionAlreadyAsked',
  ],
  ['permitAnotherSupplement', {}, 'noPermissionAsked'],
  ['permitAnotherSupplement', { anotherSupplementAskedBy: 'binh' }, 'askerMayNotPermit'],
  ['denyAnotherSupplement', {}, 'noPermissionAsked'],
  ['proposeSupplement', { heldBy: 'chi' }, 'heldByAnother'],
  ['proposeSupplement', { supplementProposed: true }, 'supplementProposed'],
  ['rejectSupplementProposal', {}, 'noSupplementProposed'],
  [
    'rejectSupplementProposal',
    { supplementProposed: true, handedOver: ['return'] },
    'notHandedOver',
  ],
  ['refuseUnsupplemented', { openSupplement: true }, 'alreadyReceived'],
  [
    'refuseUnsupplemented',
    { everReceived: false, openSupplement: true },
    'supplementDeadlineRunning',
  ],
  [
    'refuseUnsupplemented',
    {
      everReceived: false,
      openSupplement: true,
      supplementDeadlinePassed: true,
      draftedBy: 'binh',
    },
    'receiverMayNotConfirm',
  ],
  ['stop', { openSupplement: true }, 'supplementDeadlineRunning'],
  ['stop', { everReceived: false }, 'notReceivedYet'],
  ['approveOnPayment', { resultDocuments: 0 }, 'resultMissing'],
  ['approveOnPayment', { noticeOutstanding: true }, 'feeOutstanding'],
  ['confirmPayment', { noticeOutstanding: true }, 'feeOutstanding'],
  ['confirmPayment', { noticeMissing: true }, 'noticeMissing'],
  ['approveOnPayment', { noticeMissing: true }, 'noticeMissing'],
  ['approveOnPayment', { openSupplement: true }, 'openSupplement'],
  ['receiveSupplement', { mandatoryPapersMissing: true }, 'missingMandatoryPapers'],
  ['proposeRefusal', { refusalProposedBy: 'an' }, 'proposalOpen'],
  ['confirmRefusal', {}, 'noOpenProposal'],
  ['confirmRefusal', { refusalProposedBy: 'binh' }, 'proposerMayNotConfirm'],
  ['confirmRefusal', { refusalProposedBy: 'chi', draftedBy: 'binh' }, 'receiverMayNotConfirm'],
  ['rejectRefusal', {}, 'noOpenProposal'],
  ['take', { heldBy: 'binh' }, 'alreadyHeldByYou'],
  ['take', { heldBy: 'chi' }, 'heldByAnother'],
  ['take', { paperAcknowledged: false }, 'paperNotAcknowledged'],
  ['submitForSignature', { heldBy: 'chi' }, 'heldByAnother'],
  ['submitForSignature', { paperAcknowledged: false }, 'paperNotAcknowledged'],
  ['submitForSignature', { openSupplement: true }, 'openSupplement'],
  ['approve', { resultDocuments: 0 }, 'resultMissing'],
  ['approve', { noticeOutstanding: true }, 'feeOutstanding'],
  ['decline', { noticeOutstanding: true }, 'feeOutstanding'],
  ['receive', { handedOver: ['guide', 'return'] }, 'notHandedOver'],
  ['receiveSupplement', { handedOver: [] }, 'notHandedOver'],
  ['returnResult', { handedOver: ['receive'] }, 'notHandedOver'],
  ['registerResultArrival', { handedOver: ['receive'] }, 'notHandedOver'],
  ['approve', { openSupplement: true }, 'openSupplement'],
  ['decline', { resultDocuments: 0 }, 'resultMissing'],
  ['decline', { openSupplement: true }, 'openSupplement'],
  ['requestPayment', { heldBy: 'chi' }, 'heldByAnother'],
  ['acceptWithdrawal', { withdrawalRequestedBy: 'binh' }, 'requesterMayNotAccept'],
  ['refuseWithdrawal', { everReceived: false }, 'notReceivedYet'],
  ['refuseWithdrawal', { openSupplement: true }, 'openSupplement'],
  ['reappoint', { reappointments: 1 }, 'alreadyReappointed'],
  ['registerResultArrival', { resultArrived: true }, 'resultAlreadyArrived'],
  ['registerResultArrival', { deliveryUnderWay: true }, 'deliveryUnderWay'],
  ['returnResult', { feeNotSet: true }, 'amountNotSet'],
  ['returnResult', { feeOutstanding: true }, 'feeOutstanding'],
  ['returnResult', { deliveryUnderWay: true }, 'deliveryUnderWay'],
  ['correctResult', { deliveryUnderWay: true }, 'deliveryUnderWay'],
];

describe('what stands in the way of an action', () => {
  it.each(blocked)('%s with %j: %s', (action, facts, reason) => {
    expect(blockedBecause(action, { ...inOrder, ...facts })).toBe(reason);
  });

  it('is nothing when all is in order', () => {
    const usedUp = { supplementRequests: 1 };
    const asked = { ...usedUp, anotherSupplementAskedBy: 'an' };
    const needed: Partial<Record<DossierAction, Partial<DossierFacts>>> = {
      confirmRefusal: { refusalProposedBy: 'an' },
      rejectRefusal: { refusalProposedBy: 'an' },
      askAnotherSupplement: usedUp,
      permitAnotherSupplement: asked,
      denyAnotherSupplement: asked,
      rejectSupplementProposal: { supplementProposed: true },
      refuseUnsupplemented: { everReceived: false, supplementDeadlinePassed: true },
    };
    for (const action of dossierActionNames) {
      const facts = { ...inOrder, draftedBy: 'chi', ...needed[action] };
      expect([action, blockedBecause(action, facts)]).toEqual([action, null]);
    }
  });

  it('lets a later law allow a second round', () => {
    const roundLimits = { supplementRequests: 2, reappointments: 2 };
    const facts = { ...inOrder, supplementRequests: 1, reappointments: 1, roundLimits };
    expect(blockedBecause('requestSupplement', facts)).toBeNull();
    expect(blockedBecause('reappoint', facts)).toBeNull();
  });

  it('lets a leader permit another round and set a further date', () => {
    const permitted = { ...inOrder, supplementRequests: 1, permittedSupplements: 1 };
    expect(blockedBecause('requestSupplement', permitted)).toBeNull();
    const byLeader = { ...inOrder, reappointments: 1, mayOverrideRounds: true };
    expect(blockedBecause('reappoint', byLeader)).toBeNull();
  });

  it('knows no reason that cannot occur', () => {
    const byEmployer: BlockReason[] = ['postalStaffMayNotDecide', 'machineMayNotDecide'];
    const told = new Set([...blocked.map(([, , reason]) => reason), ...byEmployer]);
    expect(told).toEqual(new Set(blockReasons));
  });
});

const person = fc.constantFrom('an', 'binh', 'chi');
const someone = fc.option(person);
const anyFacts: fc.Arbitrary<DossierFacts> = fc.record({
  actorId: person,
  everReceived: fc.boolean(),
  draftedBy: someone,
  refusalProposedBy: someone,
  withdrawalRequestedBy: someone,
  openSupplement: fc.boolean(),
  supplementDeadlinePassed: fc.boolean(),
  permittedSupplements: fc.nat({ max: 2 }),
  anotherSupplementAskedBy: someone,
  supplementProposed: fc.boolean(),
  supplementRequests: fc.nat({ max: 2 }),
  reappointments: fc.nat({ max: 2 }),
  roundLimits: fc.constant(defaultRoundLimits),
  mayOverrideRounds: fc.boolean(),
  mandatoryPapersMissing: fc.boolean(),
  heldBy: someone,
  paperAcknowledged: fc.boolean(),
  resultDocuments: fc.nat({ max: 2 }),
  resultArrived: fc.boolean(),
  feeNotSet: fc.boolean(),
  feeOutstanding: fc.boolean(),
  noticeOutstanding: fc.boolean(),
  noticeMissing: fc.boolean(),
  deliveryUnderWay: fc.boolean(),
  handedOver: fc.option(fc.subarray([...transferTasks])),
});
const anyStage = fc.constantFrom<DossierStage>('draft', ...dossierStatuses);
const anyEmployer = fc.constantFrom<Employer | null>('state', 'post', null);

describe('available and blocked actions', () => {
  it('divide between them what fits the status and was granted at a place of the action', () => {
    const grants = fc.array(
      fc.record({
        permission: fc.constantFrom(...dossierPermissions),
        place: fc.constantFrom<DossierPlace>(...dossierPlaces),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(anyStage, anyFacts, anyEmployer, grants, (status, facts, employer, granted) => {
        const may = (permission: DossierPermission, at: readonly DossierPlace[]) =>
          granted.some((grant) => grant.permission === permission && at.includes(grant.place));
        const choice = availableAndBlocked({ status, facts, may, employer });
        const told = [...choice.availableActions, ...choice.blockedActions.map((b) => b.action)];
        const isUseful = (action: DossierAction) => {
          const reason = blockedForEmployer(action, employer) ?? blockedBecause(action, facts);
          return reason === null || !isMoot(reason);
        };
        const fitting = actionsFrom(status).filter(
          (a) => may(permissionOf(a, status), placesOf(a, status)) && isUseful(a),
        );
        expect([...told].sort()).toEqual([...fitting].sort());
      }),
    );
  });

  it('never offer the Post or a machine a decision, even with every permission', () => {
    fc.assert(
      fc.property(anyStage, anyFacts, anyEmployer, (status, facts, employer) => {
        const { availableActions } = availableAndBlocked({
          status,
          facts,
          may: () => true,
          employer,
        });
        const decisions = availableActions.filter((a) => transitionOf(a).civilServantOnly);
        if (employer !== 'state') expect(decisions).toEqual([]);
      }),
    );
  });

  it('leave to whoever works at the receiving desk alone nothing that the agency decides', () => {
    const decided: readonly DossierAction[] = [
      ...(['take', 'submitForSignature', 'sendBack', 'approve', 'decline', 'reappoint'] as const),
      ...(['requestPayment', 'confirmPayment', 'approveOnPayment', 'correctResult'] as const),
      ...(['permitAnotherSupplement', 'denyAnotherSupplement', 'refuseWithdrawal'] as const),
      'proposeSupplement',
    ];
    const atDesk = (_: DossierPermission, at: readonly DossierPlace[]) => at.includes('received');
    fc.assert(
      fc.property(anyStage, anyFacts, (status, facts) => {
        const choice = availableAndBlocked({ status, facts, may: atDesk, employer: 'state' });
        const told = [...choice.availableActions, ...choice.blockedActions.map((b) => b.action)];
        expect(told.filter((action) => decided.includes(action))).toEqual([]);
        if (status === 'inProcess') expect(told).not.toContain('stop');
      }),
    );
  });

  it.each<[DossierAction, DossierStatus, readonly DossierPlace[]]>([
    ['receive', 'registered', ['received']],
    ['transfer', 'received', ['received', 'competent']],
    ['confirmRefusal', 'registered', ['received']],
    ['requestSupplement', 'inProcess', ['received', 'competent']],
    ['stop', 'inProcess', ['competent']],
    ['stop', 'awaitingSupplement', ['received', 'competent']],
    ['acceptWithdrawal', 'withdrawalRequested', ['received', 'competent']],
    ['returnResult', 'resultReady', ['helped', 'received', 'competent']],
  ])('%s of a dossier that is %s needs its permission at %j', (action, status, places) => {
    expect(placesOf(action, status)).toEqual(places);
  });

  it.each<[DossierAction, DossierStatus, DossierPermission]>([
    ['stop', 'inProcess', 'dossier.decide'],
    ['stop', 'awaitingSupplement', 'dossier.stop'],
    ['acceptWithdrawal', 'withdrawalRequested', 'dossier.stop'],
    ['refuseWithdrawal', 'withdrawalRequested', 'dossier.decide'],
  ])('%s of a dossier that is %s is for whoever holds %s', (action, status, needed) => {
    const facts = { ...inOrder, everReceived: true };
    const offeredTo = (held: DossierPermission) =>
      availableAndBlocked({ status, facts, may: (each) => each === held, employer: 'state' })
        .availableActions;
    const holders = dossierPermissions.filter((held) => offeredTo(held).includes(action));
    expect(holders).toEqual([needed]);
  });

  it('name the reason and the permission of what is blocked', () => {
    const context = { status: 'resultReady', may: () => true } as const;
    const facts = { ...inOrder, feeOutstanding: true };
    expect(availableAndBlocked({ ...context, facts, employer: 'post' })).toEqual({
      availableActions: ['registerResultArrival'],
      blockedActions: [
        { action: 'returnResult', reason: 'feeOutstanding', permission: 'dossier.returnResult' },
        {
          action: 'correctResult',
          reason: 'postalStaffMayNotDecide',
          permission: 'dossier.decide',
        },
      ],
    });
    expect(
      availableAndBlocked({ ...context, facts: inOrder, employer: null }).blockedActions,
    ).toEqual([
      { action: 'correctResult', reason: 'machineMayNotDecide', permission: 'dossier.decide' },
    ]);
  });

  it('are silent about what was not granted', () => {
    const choice = availableAndBlocked({
      status: 'inProcess',
      facts: { ...inOrder, resultDocuments: 0 },
      may: (permission) => permission === 'dossier.process',
      employer: 'state',
    });
    expect(choice).toEqual({
      availableActions: ['take', 'proposeSupplement', 'submitForSignature', 'requestPayment'],
      blockedActions: [],
    });
  });
});
