import * as fc from 'fast-check';
import {
  blockedBecause,
  blockedForEmployer,
  defaultRoundLimits,
  type DossierFacts,
  type Employer,
} from './action-guards';
import type { DossierAction } from './dossier-actions';
import { dossierStatuses, type DossierStatus, isFinal } from './dossier-status';
import { actionsFrom, type DossierStage, permissionOf, statusAfter } from './dossier-workflow';
import type { Permission } from './permissions';
import { type RoleCode, roleTemplate } from './roles';

/** Seven people at the desks of one office; the Post has a clerk among them. */
const people: Readonly<Record<string, { role: RoleCode; employer: Employer }>> = {
  postalClerk: { role: 'postalClerk', employer: 'post' },
  civilClerk: { role: 'civilClerk', employer: 'state' },
  otherClerk: { role: 'civilClerk', employer: 'state' },
  head: { role: 'headOfDesk', employer: 'state' },
  specialist: { role: 'specialist', employer: 'state' },
  leader: { role: 'leader', employer: 'state' },
  otherLeader: { role: 'leader', employer: 'state' },
};
const names = Object.keys(people);

interface Life {
  readonly stage: DossierStage;
  readonly facts: Omit<DossierFacts, 'actorId' | 'mayOverrideRounds'>;
  readonly history: readonly Event[];
}

interface Event {
  readonly action: DossierAction;
  readonly by: string;
  readonly from: DossierStage;
  readonly to: DossierStatus;
  /** A notice of payment was unpaid when it was done. */
  readonly owes: boolean;
}

const unborn: Life = {
  stage: 'draft',
  history: [],
  facts: {
    everReceived: false,
    draftedBy: null,
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
    mandatoryPapersMissing: false,
    heldBy: null,
    paperAcknowledged: true,
    resultDocuments: 0,
    resultArrived: false,
    feeNotSet: false,
    feeOutstanding: false,
    noticeOutstanding: false,
    noticeMissing: true,
    deliveryUnderWay: false,
    handedOver: null,
  },
};

const may = (by: string, permission: Permission): boolean => {
  const role = people[by]?.role;
  return (
    role !== undefined && (roleTemplate[role].permissions as readonly string[]).includes(permission)
  );
};

/** What the office would do with the request: the life after it, or the same life if refused. */
function asked(life: Life, action: DossierAction, by: string): Life {
  const { stage, facts } = life;
  const employer = people[by]?.employer ?? null;
  const whole = { ...facts, actorId: by, mayOverrideRounds: may(by, 'dossier.decide') };
  const isRefused =
    !actionsFrom(stage).includes(action) ||
    !may(by, permissionOf(action, stage)) ||
    blockedForEmployer(action, employer) !== null ||
    blockedBecause(action, whole) !== null;
  if (isRefused) return life;
  const to = statusAfter(action, stage);
  const event = { action, by, from: stage, to, owes: facts.noticeOutstanding };
  return { stage: to, facts: factsAfter(life, event), history: [...life.history, event] };
}

function factsAfter({ facts, stage }: Life, { action, by, to }: Event): Life['facts'] {
  const after = {
    ...facts,
    everReceived: facts.everReceived || to === 'received',
    draftedBy: stage === 'draft' ? by : facts.draftedBy,
    // Whatever takes the dossier further leaves no proposal behind.
    supplementProposed: facts.supplementProposed && to === 'inProcess',
  };
  switch (action) {
    case 'requestSupplement':
      return {
        ...after,
        openSupplement: true,
        supplementDeadlinePassed: false,
        supplementRequests: facts.supplementRequests + 1,
      };
    case 'receiveSupplement':
      return { ...after, openSupplement: false };
    case 'askAnotherSupplement':
      return { ...after, anotherSupplementAskedBy: by };
    case 'permitAnotherSupplement':
      return {
        ...after,
        anotherSupplementAskedBy: null,
        permittedSupplements: facts.permittedSupplements + 1,
      };
    case 'denyAnotherSupplement':
      return { ...after, anotherSupplementAskedBy: null };
    case 'proposeSupplement':
      return { ...after, supplementProposed: true };
    case 'rejectSupplementProposal':
      return { ...after, supplementProposed: false };
    case 'proposeRefusal':
      return { ...after, refusalProposedBy: by };
    case 'confirmRefusal':
    case 'rejectRefusal':
      return { ...after, refusalProposedBy: null };
    case 'requestPayment':
      return { ...after, noticeOutstanding: true, noticeMissing: false };
    case 'requestWithdrawal':
      return { ...after, withdrawalRequestedBy: by };
    case 'acceptWithdrawal':
    case 'refuseWithdrawal':
      return { ...after, withdrawalRequestedBy: null };
    case 'reappoint':
      return { ...after, reappointments: facts.reappointments + 1 };
    case 'take':
      return { ...after, heldBy: by };
    default:
      return after;
  }
}

/** Between requests files come in, days go by and bags travel. */
const circumstances = [
  { resultDocuments: 1 },
  { resultDocuments: 0 },
  { supplementDeadlinePassed: true },
  { paperAcknowledged: true },
  { mandatoryPapersMissing: false },
  { noticeOutstanding: false },
  { deliveryUnderWay: true },
  { deliveryUnderWay: false },
] as const satisfies readonly Partial<Life['facts']>[];

/** Everything the office would grant now, and everything that can happen by itself. */
function nextLives(life: Life): Life[] {
  const granted = actionsFrom(life.stage)
    .flatMap((action) => names.map((by) => asked(life, action, by)))
    .filter((next) => next !== life);
  const happened = circumstances.map((change) => ({
    ...life,
    facts: { ...life.facts, ...change },
  }));
  return [...granted, ...happened];
}

function lived(choices: readonly number[]): Life {
  return choices.reduce<Life>((life, choice) => {
    const lives = nextLives(life);
    return lives[choice % lives.length] ?? life;
  }, unborn);
}

const decisions: readonly DossierAction[] = [
  'approve',
  'decline',
  'approveOnPayment',
  'stop',
  'acceptWithdrawal',
  'confirmRefusal',
  'refuseUnsupplemented',
  'correctResult',
  'permitAnotherSupplement',
];

/** What the law leaves to whoever decides, and not to the head of the desk. */
const leadersOwn: readonly string[] = [
  'inProcess: stop',
  'withdrawalRequested: refuseWithdrawal',
  'resultReady: correctResult',
];

describe('any history of requests', () => {
  it('keeps to the law, whoever asks for what and when', () => {
    const choices = fc.array(fc.nat({ max: 9_999 }), { maxLength: 40 });
    fc.assert(
      fc.property(choices, (walk) => {
        const { history, facts, stage } = lived(walk);
        const drafted = history[0]?.by;
        let wasReady = false;
        let proposedBy: string | undefined;
        let withdrawnBy: string | undefined;
        for (const [index, { action, by, from, to, owes }] of history.entries()) {
          expect(from === 'draft' || !isFinal(from)).toBe(true);
          expect(from === 'draft').toBe(index === 0);
          if (decisions.includes(action)) expect(people[by]?.employer).toBe('state');
          if (action === 'proposeRefusal') proposedBy = by;
          if (action === 'confirmRefusal') expect([proposedBy, drafted]).not.toContain(by);
          if (action === 'refuseUnsupplemented') expect(by).not.toBe(drafted);
          if (action === 'requestWithdrawal') withdrawnBy = by;
          if (action === 'acceptWithdrawal') expect(by).not.toBe(withdrawnBy);
          if (leadersOwn.includes(`${from}: ${action}`)) expect(people[by]?.role).toBe('leader');
          if (to === 'resultReady' && from !== to) expect(owes).toBe(false);
          if (from === 'awaitingPayment' && to === 'inProcess') expect(owes).toBe(false);
          wasReady ||= to === 'resultReady';
          if (to === 'returned') expect(wasReady).toBe(true);
        }
        const asks = history.filter(({ action }) => action === 'requestSupplement').length;
        const permits = history.filter(({ action }) => action === 'permitAnotherSupplement').length;
        expect(asks).toBeLessThanOrEqual(1 + permits);
        const byHead = history.filter(({ action, by }) => action === 'reappoint' && by === 'head');
        expect(byHead.length).toBeLessThanOrEqual(1);
        if (stage === 'notAccepted') expect(facts.everReceived).toBe(false);
        if (stage === 'stopped' || stage === 'returned') {
          const wasWithdrawn = history.some(({ action }) => action === 'acceptWithdrawal');
          expect(facts.everReceived || wasWithdrawn).toBe(true);
        }
      }),
      { numRuns: 500, seed: 1_122 },
    );
  });

  it('waits again for a notice that a refused withdrawal left unpaid', () => {
    const steps: readonly [DossierAction, string][] = [
      ['receive', 'civilClerk'],
      ['transfer', 'civilClerk'],
      ['requestPayment', 'specialist'],
      ['requestWithdrawal', 'head'],
      ['acceptWithdrawal', 'head'],
      ['refuseWithdrawal', 'head'],
      ['refuseWithdrawal', 'leader'],
      ['approve', 'leader'],
      ['requestPayment', 'specialist'],
    ];
    const withResult = { ...unborn, facts: { ...unborn.facts, resultDocuments: 1 } };
    const life = steps.reduce((each, [action, by]) => asked(each, action, by), withResult);
    expect(life.stage).toBe('awaitingPayment');
    expect(life.history.map(({ action }) => action)).toEqual([
      'receive',
      'transfer',
      'requestPayment',
      'requestWithdrawal',
      'refuseWithdrawal',
      'requestPayment',
    ]);
  });

  it('comes to every status and to nothing beyond', () => {
    const seen = new Set<DossierStage>();
    const lives: Life[] = [unborn];
    const known = new Set<string>();
    for (let life = lives.pop(); life; life = lives.pop()) {
      const key = JSON.stringify([life.stage, life.facts]);
      if (known.has(key) || life.facts.reappointments > 1 || life.facts.permittedSupplements > 1)
        continue;
      known.add(key);
      seen.add(life.stage);
      const facts = { ...life.facts, resultDocuments: 1, supplementDeadlinePassed: true };
      for (const by of ['civilClerk', 'otherClerk', 'head', 'specialist', 'leader'])
        for (const action of actionsFrom(life.stage)) {
          const next = asked({ ...life, facts }, action, by);
          if (next.history.length > life.history.length) lives.push({ ...next, history: [] });
        }
    }
    expect(seen).toEqual(new Set(['draft', ...dossierStatuses]));
  });
});
