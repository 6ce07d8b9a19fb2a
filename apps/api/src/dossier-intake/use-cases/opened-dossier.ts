import type { Actor } from '../../access/actor';
import { isFullySeen } from '../../access/personal-data';
import { isHeldPaper } from '../../custody/paper-holder';
import { findUnit } from '../../organisation/queries/unit.query';
import { Settings } from '../../organisation/settings';
import type { ShortMemory } from '../../platform/database/short-memory';
import { type Sql, storedInstant } from '../../platform/database/sql';
import { type LocalDate, officeDay } from '@motcua/shared-time';
import { sumsOfUnpaid } from '../data/charged-sums';
import type { DetailRow } from '../queries/dossier-detail.query';
import type { DossierFactsRow } from '../queries/dossier-facts.query';
import type { IntakeCommand } from './intake-command';
import { namesMissingOf } from './missing-papers';
import { documentOf, nothingYet, type Opened, shownComponent } from './opened-document';

/**
 * A dossier that was opened a moment ago has no history: nothing of it lies in PostgreSQL that is
 * not at hand, and reading it back would be the dearest statement of a reception. Answers what
 * `DossierDetail` would find; undefined where that must look itself.
 */
export async function openedDossier(
  sql: Sql,
  memory: ShortMemory,
  opened: Opened,
  actor: Actor,
): Promise<DetailRow | undefined> {
  const { state, registeredAt } = opened.dossier;
  if (hasMoreThanItself(opened.command) || actor.kind !== 'staff') return undefined;
  if (!isFullySeen(actor, state.receivedUnitId)) return undefined;
  const names = new Names(sql, memory, officeDay(registeredAt));
  const places = {
    helpedUnit: await names.unit(state.helpedUnitId),
    receivedUnit: await names.unit(state.receivedUnitId),
    competentUnit: await names.unit(state.competentUnitId),
    counter: await names.counter(opened.dossier.counterId),
  };
  return {
    document: documentOf(opened, places, actor),
    papers: { ...nothingYet, components: opened.components.map(shownComponent) },
    facts: factsOf(opened, await names.roundLimits(), actor),
  };
}

/** Only a plain reception or registration: other first acts, and taken papers, leave rows of their own. */
function hasMoreThanItself({ firstAct, components, consignmentId }: IntakeCommand): boolean {
  return (
    (firstAct !== 'receive' && firstAct !== 'register') ||
    consignmentId !== undefined ||
    components.some(({ reuse }) => reuse)
  );
}

function factsOf(
  { dossier: { state }, components, charges }: Opened,
  roundLimits: DossierFactsRow['roundLimits'],
  actor: Actor,
): DossierFactsRow {
  const unpaid = charges.filter(
    ({ unitAmount, exemptGround }) => exemptGround === null && (unitAmount ?? 0) > 0,
  );
  return {
    registeredBy: state.registeredBy,
    everReceived: state.receivedAt !== null,
    refusalProposedBy: null,
    withdrawalRequestedBy: null,
    openSupplement: false,
    supplementDeadlinePassed: false,
    dueSoonAt: state.dueSoonAt && storedInstant(state.dueSoonAt),
    permittedSupplements: 0,
    anotherSupplementAskedBy: null,
    supplementProposed: false,
    supplementRounds: state.supplementRounds,
    reappointments: state.reappointments,
    roundLimits,
    mandatoryPapersMissing: namesMissingOf(components).length > 0,
    assigneeId: null,
    // The receiving unit has the paper in hand, and has confirmed so itself.
    paperAcknowledged:
      state.receivedUnitId === state.competentUnitId || !components.some(isHeldPaper),
    resultDocuments: 0,
    resultArrived: false,
    feeNotSet: sumsOfUnpaid(charges).notSet > 0,
    feeOutstanding: unpaid.length > 0,
    noticeOutstanding: unpaid.some(({ moment }) => moment === 'notice'),
    noticeMissing: true,
    deliveryUnderWay: false,
    places: {
      helped: state.helpedUnitId,
      received: state.receivedUnitId,
      competent: state.competentUnitId,
    },
    // The Post has just received it, so reception is handed over; nothing else can be done yet.
    handedOver: actor.isPostalStaff ? ['receive'] : null,
  };
}

/** Names and rules of the day, which every counter asks for again and again. */
class Names {
  constructor(
    private readonly sql: Sql,
    private readonly memory: ShortMemory,
    private readonly day: LocalDate,
  ) {}

  async unit(id: string): Promise<object | null> {
    const unit = await this.memory.recall({ about: ['unit'], key: `ofDay|${id}|${this.day}` }, () =>
      findUnit(this.sql, id, this.day),
    );
    return unit ? { id: unit.id, agencyCode: unit.agencyCode, name: unit.name } : null;
  }

  async counter(id: string | null): Promise<object | null> {
    if (id === null) return null;
    const found = await this.memory.recall(
      { about: ['counter'], key: `counter|${id}` },
      async () => {
        const [row] = await this.sql.query<{ id: string; number: number; name: string }>(
          'select id, number, name from counter where id = $1',
          [id],
        );
        return row;
      },
    );
    return found ?? null;
  }

  roundLimits(): Promise<DossierFactsRow['roundLimits']> {
    return this.memory.recall({ about: ['setting'], key: `roundLimits|${this.day}` }, () =>
      Settings.value(this.sql, 'roundLimits', this.day),
    );
  }
}
