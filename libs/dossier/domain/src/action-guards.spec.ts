import * as fc from 'fast-check';
import {
  blockedBecause,
  type BlockReason,
  blockReasons,
  defaultRoundLimits,
  type DossierFacts,
  type Employer,
} from './action-guards';
import { availableAndBlocked } from './available-actions';
import { type DossierAction, dossierActionNames } from './dossier-actions';
import { dossierStatuses } from './dossier-status';
import { actionsFrom, type DossierStage, transitionOf } from './dossier-workflow';
import { dossierPermissions } from './permissions';

const inOrder: DossierFacts = {
  actorId: 'binh',
  everReceived: true,
  draftedBy: 'an',
  refusalProposedBy: null,
  openSupplement: false,
  supplementRequests: 0,
  reappointments: 0,
  roundLimits: defaultRoundLimits,
  mandatoryPapersMissing: false,
  heldBy: null,
  paperAcknowledged: true,
  resultDocuments: 1,
  resultArrived: false,
  feeOutstanding: false,
  deliveryUnderWay: false,
};

type Case = [DossierAction, Partial<DossierFacts>, BlockReason];

const blocked: Case[] = [
  ['receive', { mandatoryPapersMissing: true }, 'missingMandatoryPapers'],
  ['receive', { refusalProposedBy: 'an' }, 'proposalOpen'],
  ['requestSupplement', { supplementRequests: 1 }, 'supplementAlreadyRequested'],
  ['requestSupplement', { refusalProposedBy: 'an' }, 'proposalOpen'],
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
  ['approve', { openSupplement: true }, 'openSupplement'],
  ['decline', { resultDocuments: 0 }, 'resultMissing'],
  ['decline', { openSupplement: true }, 'openSupplement'],
  ['requestPayment', { heldBy: 'chi' }, 'heldByAnother'],
  ['refuseWithdrawal', { everReceived: false }, 'notReceivedYet'],
  ['refuseWithdrawal', { openSupplement: true }, 'openSupplement'],
  ['reappoint', { reappointments: 1 }, 'alreadyReappointed'],
  ['registerResultArrival', { resultArrived: true }, 'resultAlreadyArrived'],
  ['registerResultArrival', { deliveryUnderWay: true }, 'deliveryUnderWay'],
  ['returnResult', { feeOutstanding: true }, 'feeOutstanding'],
  ['returnResult', { deliveryUnderWay: true }, 'deliveryUnderWay'],
  ['correctResult', { deliveryUnderWay: true }, 'deliveryUnderWay'],
];

describe('what stands in the way of an action', () => {
  it.each(blocked)('%s with %j: %s', (action, facts, reason) => {
    expect(blockedBecause(action, { ...inOrder, ...facts })).toBe(reason);
  });

  it('is nothing when all is in order', () => {
    const needProposal: readonly DossierAction[] = ['confirmRefusal', 'rejectRefusal'];
    for (const action of dossierActionNames) {
      const refusalProposedBy = needProposal.includes(action) ? 'an' : null;
      const facts = { ...inOrder, draftedBy: 'chi', refusalProposedBy };
      expect([action, blockedBecause(action, facts)]).toEqual([action, null]);
    }
  });

  it('lets a later law allow a second round', () => {
    const roundLimits = { supplementRequests: 2, reappointments: 2 };
    const facts = { ...inOrder, supplementRequests: 1, reappointments: 1, roundLimits };
    expect(blockedBecause('requestSupplement', facts)).toBeNull();
    expect(blockedBecause('reappoint', facts)).toBeNull();
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
  openSupplement: fc.boolean(),
  supplementRequests: fc.nat({ max: 2 }),
  reappointments: fc.nat({ max: 2 }),
  roundLimits: fc.constant(defaultRoundLimits),
  mandatoryPapersMissing: fc.boolean(),
  heldBy: someone,
  paperAcknowledged: fc.boolean(),
  resultDocuments: fc.nat({ max: 2 }),
  resultArrived: fc.boolean(),
  feeOutstanding: fc.boolean(),
  deliveryUnderWay: fc.boolean(),
});
const anyStage = fc.constantFrom<DossierStage>('draft', ...dossierStatuses);
const anyEmployer = fc.constantFrom<Employer | null>('state', 'post', null);

describe('available and blocked actions', () => {
  it('divide between them what fits the status and was granted', () => {
    const grants = fc.subarray([...dossierPermissions]);
    fc.assert(
      fc.property(anyStage, anyFacts, anyEmployer, grants, (status, facts, employer, granted) => {
        const may = (permission: (typeof granted)[number]) => granted.includes(permission);
        const choice = availableAndBlocked({ status, facts, may, employer });
        const told = [...choice.availableActions, ...choice.blockedActions.map((b) => b.action)];
        const fitting = actionsFrom(status).filter((a) => may(transitionOf(a).permission));
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
      availableActions: ['take', 'submitForSignature', 'requestPayment'],
      blockedActions: [],
    });
  });
});
