import * as fc from 'fast-check';
import { type DossierAction, dossierActionNames } from './dossier-actions';
import {
  dossierStatuses,
  type DossierStatus,
  finalStatuses,
  isFinal,
  nationalState,
  openStatuses,
  pausedStatuses,
  runningStatuses,
} from './dossier-status';
import {
  ActionNotAllowed,
  actionsFrom,
  actionsFromDraft,
  type DossierStage,
  statusAfter,
  transitionOf,
  workflowDiagram,
} from './dossier-workflow';

/** Written by hand from the law, not read from the table. */
const expectedActions: Record<DossierStage, readonly DossierAction[]> = {
  draft: ['register', 'receive', 'requestSupplement', 'proposeRefusal'],
  registered: [
    'receive',
    'requestSupplement',
    'proposeRefusal',
    'confirmRefusal',
    'rejectRefusal',
    'requestWithdrawal',
  ],
  received: [
    'requestSupplement',
    'askAnotherSupplement',
    'permitAnotherSupplement',
    'denyAnotherSupplement',
    'transfer',
    'reappoint',
    'requestWithdrawal',
  ],
  inProcess: [
    'requestSupplement',
    'askAnotherSupplement',
    'permitAnotherSupplement',
    'denyAnotherSupplement',
    'rejectSupplementProposal',
    'take',
    'proposeSupplement',
    'submitForSignature',
    'approve',
    'decline',
    'requestPayment',
    'reappoint',
    'requestWithdrawal',
    'stop',
  ],
  awaitingSignature: ['sendBack', 'approve', 'decline', 'reappoint', 'requestWithdrawal'],
  awaitingSupplement: ['receiveSupplement', 'refuseUnsupplemented', 'requestWithdrawal', 'stop'],
  awaitingPayment: ['confirmPayment', 'approveOnPayment', 'requestWithdrawal'],
  withdrawalRequested: ['acceptWithdrawal', 'refuseWithdrawal'],
  resultReady: ['registerResultArrival', 'returnResult', 'correctResult'],
  notAccepted: [],
  stopped: [],
  returned: [],
};

/**
 * National states, 0 standing for a draft. 5→4 is lawful too but not taken: a full supplement is
 * received first.
 */
const lawfulSteps = new Set([
  ...['0→1', '0→2', '0→5', '1→2', '1→3', '1→5', '1→7'],
  ...['2→4', '2→5', '2→7', '4→5', '4→6', '4→7', '4→8', '4→9'],
  ...['5→2', '5→3', '5→7', '5→8', '6→4', '6→7', '6→9', '7→4', '7→8', '9→4', '9→10'],
]);

const stages: readonly DossierStage[] = ['draft', ...dossierStatuses];
const stateOf = (stage: DossierStage) => (stage === 'draft' ? 0 : nationalState[stage]);

function stepsOfTheTable(): { action: DossierAction; from: DossierStage; to: DossierStatus }[] {
  return stages.flatMap((from) =>
    actionsFrom(from).map((action) => ({ action, from, to: statusAfter(action, from) })),
  );
}

function reachableFrom(start: DossierStage): Set<DossierStage> {
  const seen = new Set<DossierStage>([start]);
  for (const stage of seen) {
    for (const action of actionsFrom(stage)) seen.add(statusAfter(action, stage));
  }
  return seen;
}

describe('the life of a dossier', () => {
  it.each(stages)('offers exactly its own actions when %s', (stage) => {
    expect(actionsFrom(stage)).toEqual(expectedActions[stage]);
  });

  it('takes every step the law knows and no other', () => {
    const steps = stepsOfTheTable().map(({ from, to }) => [stateOf(from), stateOf(to)] as const);
    const changes = steps.filter(([from, to]) => from !== to).map(([from, to]) => `${from}→${to}`);
    expect(new Set(changes)).toEqual(lawfulSteps);
  });

  it('reaches every status from a draft, and an end from every status', () => {
    expect(reachableFrom('draft')).toEqual(new Set(stages));
    for (const stage of stages) {
      expect([...reachableFrom(stage)].some((each) => each !== 'draft' && isFinal(each))).toBe(
        true,
      );
    }
  });

  it('lets nothing lead out of a final status', () => {
    for (const status of finalStatuses) expect(actionsFrom(status)).toEqual([]);
  });

  it('parts the statuses into final, open and result ready', () => {
    const parts = [...finalStatuses, ...openStatuses, 'resultReady'];
    expect([...parts].sort()).toEqual([...dossierStatuses].sort());
    expect([...runningStatuses, ...pausedStatuses, 'registered'].sort()).toEqual(
      [...openStatuses].sort(),
    );
  });

  it('never walks where it must not, however long the walk', () => {
    const walk = fc.array(fc.nat({ max: 30 }), { maxLength: 60 });
    fc.assert(
      fc.property(walk, (choices) => {
        let stage: DossierStage = 'draft';
        let resultWasReady = false;
        for (const choice of choices) {
          const possible: readonly DossierAction[] = actionsFrom(stage);
          const action = possible[choice % Math.max(1, possible.length)];
          if (action === undefined) break;
          const next = statusAfter(action, stage);
          const step = `${stateOf(stage)}→${stateOf(next)}`;
          if (stateOf(stage) !== stateOf(next)) expect(lawfulSteps).toContain(step);
          resultWasReady ||= next === 'resultReady';
          if (next === 'returned') expect(resultWasReady).toBe(true);
          stage = next;
        }
      }),
    );
  });

  it('refuses every action that does not fit and says which do', () => {
    for (const stage of stages) {
      for (const action of dossierActionNames) {
        if (expectedActions[stage].includes(action)) continue;
        const refusal = new ActionNotAllowed(action, stage, expectedActions[stage]);
        expect(() => statusAfter(action, stage)).toThrow(refusal);
      }
    }
    expect(new ActionNotAllowed('approve', 'returned', []).message).toBe(
      'Cannot approve a dossier that is returned',
    );
  });

  it('issues the code with one of four first official acts', () => {
    expect(actionsFromDraft()).toEqual(expectedActions.draft);
  });

  it('stops the clock wherever it pauses a dossier, and ends it with the result or the stop', () => {
    for (const { action, from, to } of stepsOfTheTable()) {
      const { clock } = transitionOf(action);
      const isPausing = pausedStatuses.some((status) => status === to) && from !== to;
      expect(clock === 'pause').toBe(isPausing);
      expect(clock === 'end').toBe(to === 'stopped' || (to === 'resultReady' && from !== to));
    }
  });
});

describe('the diagram', () => {
  const lines = workflowDiagram().split('\n');

  it('draws each change of status once', () => {
    const changes = stepsOfTheTable().filter(({ from, to }) => from !== to);
    const arrows = changes.map(
      ({ action, from, to }) => `  ${from === 'draft' ? '[*]' : from} --> ${to}: ${action}`,
    );
    expect(lines.filter((line) => line.includes(': ') && line.includes('-->')).sort()).toEqual(
      arrows.sort(),
    );
  });

  it('begins as Mermaid expects, ends the final statuses and notes what changes nothing', () => {
    expect(lines[0]).toBe('stateDiagram-v2');
    for (const status of finalStatuses) expect(lines).toContain(`  ${status} --> [*]`);
    expect(lines).toContain('  note right of awaitingSignature: reappoint');
    expect(lines).toContain('  note right of registered: proposeRefusal, rejectRefusal');
  });
});
