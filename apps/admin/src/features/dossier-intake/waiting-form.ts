import {
  checkCompleteness,
  type ComponentTick,
  type PaperKind,
  type TickState,
} from '@motcua/dossier-domain';
import type { LocalDate } from '@motcua/shared-time';
import { tickOf } from '../../ui/checklist-ticks';
import { noPerson } from '../../ui/person-value';
import { papersOf, ticksOf } from '../dossiers/dossier-papers';
import type { Dossier } from '../dossiers/get-dossier';
import type { IntakeCheck } from './check-intake';
import type { Procedure } from './get-procedures';
import { blankIntake, type IntakeForm } from './intake-form';
import type { Channel, LimitValue } from './intake-values';
import { limitFor } from './procedure-papers';
import type { Ticked } from './use-reuse';

/** The intake of a dossier that has its number already; nothing of it but the ticks is entered here. */
export function intakeOfDossier(
  dossier: Dossier,
  ticked: Ticked,
  known: Procedure | undefined,
): IntakeForm {
  const { applicant, procedure, competentUnit, clock } = dossier;
  const channel = dossier.channel as Channel;
  // Where the catalogue knows none, the dossier was registered with one.
  const isLimitUnknown = known !== undefined && limitFor(known, channel) === null;
  const { kind, fullName } = applicant;
  const isPerson = kind === 'person';
  return {
    ...blankIntake,
    procedureCode: procedure.code,
    caseNo: procedure.caseNo,
    channel,
    competentUnitId: competentUnit.id,
    limit: isLimitUnknown ? (clock.limit as LimitValue) : undefined,
    applicant: {
      ...noPerson,
      kind: isPerson ? 'person' : 'organisation',
      ...(isPerson ? { fullName } : { organisationName: fullName }),
      personalId: applicant.personalId ?? '',
      taxNumber: applicant.taxNumber ?? '',
      birthDate: (applicant.birthDate as LocalDate | null) ?? undefined,
      sex: (applicant.sex as 'female' | 'male' | null) ?? undefined,
    },
    // The promise counts from the hand-over that was signed, as reception will count it.
    consignment: collectionOf(dossier),
    ...ticked,
  };
}

function collectionOf({ consignments, filedAt }: Dossier): IntakeForm['consignment'] {
  const collection = consignments.find(({ kind }) => kind === 'collection');
  return collection && filedAt
    ? { id: collection.id, number: collection.number, filedAt }
    : undefined;
}

/**
 * What the clerk begins with: what a counter ticked stands, what an application sent in nobody has
 * looked at. A file that came with a paper is what is ticked.
 */
export function firstTicks(dossier: Dossier): ComponentTick[] {
  if (dossier.channel !== 'online') return ticksOf(dossier);
  return dossier.components.map(({ no, documents, note }) => ({
    no,
    state: 'unmarked',
    kind: documents.length > 0 ? 'electronic' : null,
    copies: 0,
    certifiedCopies: 0,
    sheets: 0,
    note: note ?? '',
  }));
}

/** The dossier as its papers stand on the screen; the letters are written from them. */
export const asTicked = (dossier: Dossier, ticks: readonly ComponentTick[]): Dossier => ({
  ...dossier,
  components: dossier.components.map((paper) => {
    const { state, kind, copies, sheets, note } = tickOf(ticks, paper.no);
    return { ...paper, state: state as TickState, kind: kind as PaperKind, copies, sheets, note };
  }),
});

/** The papers are those of the dossier's own version, so they are judged here and not by today's. */
export function withOwnPapers(
  check: IntakeCheck,
  dossier: Dossier,
  ticks: readonly ComponentTick[],
  duplicates: IntakeCheck['duplicates'],
): IntakeCheck {
  const papers = papersOf(dossier);
  const { complete, missing, missingGroups, warnings } = checkCompleteness(papers, ticks);
  return {
    ...check,
    complete,
    missing: [...missing],
    missingGroups: missingGroups.map((group) => ({ papers: [...group.papers] })),
    warnings: [...warnings],
    heldOriginals: check.heldOriginals.filter(({ dossierId }) => dossierId !== dossier.id),
    duplicates,
  };
}
