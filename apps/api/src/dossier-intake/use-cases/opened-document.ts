import type { Actor } from '../../access/actor';
import { storedInstant } from '../../platform/database/sql';
import type { ProcedureVersion } from '../../procedure-catalogue/procedure-reader';
import { sumsOfUnpaid } from '../data/charged-sums';
import type { StoredClock } from '../data/dossier-clock';
import type { ComponentRow, NewDossier } from '../data/dossier.repository';
import type { NewCharge } from '../data/opening-charges';
import type { DetailRow } from '../queries/dossier-detail.query';
import type { IntakeCommand } from './intake-command';

/** What one reception has just written. */
export interface Opened {
  readonly command: IntakeCommand;
  readonly dossier: NewDossier;
  readonly version: ProcedureVersion;
  readonly components: readonly ComponentRow[];
  readonly charges: readonly NewCharge[];
}

/** Where a dossier was taken in, named as of the day. */
export interface Places {
  readonly helpedUnit: object | null;
  readonly receivedUnit: object | null;
  readonly competentUnit: object | null;
  readonly counter: object | null;
}

/**
 * One literal, and nothing spread into it: an object of fifty fields is built once or slowly.
 */
export function documentOf(
  { dossier, version, charges }: Opened,
  places: Places,
  actor: Actor,
): DetailRow['document'] {
  const { state } = dossier;
  const { current, first } = state.clock;
  const self = { id: actor.id, fullName: actor.name, employer: actor.employer };
  return {
    id: state.id,
    code: state.code,
    version: state.version,
    status: state.status,
    procedure: {
      code: state.procedureCode,
      versionId: version.id,
      versionNo: version.no,
      name: version.name,
      shortName: version.shortName,
      field: version.field,
      caseNo: state.caseNo,
      caseName: version.content.cases.find(({ no }) => no === state.caseNo)?.name ?? null,
    },
    channel: state.channel,
    helpedUnit: places.helpedUnit,
    receivedUnit: places.receivedUnit,
    competentUnit: places.competentUnit,
    counter: places.counter,
    registeredAt: storedInstant(dossier.registeredAt),
    registeredBy: self,
    receivedAt: state.receivedAt && storedInstant(state.receivedAt),
    receivedBy: state.receivedBy && self,
    filedAt: state.filedAt && storedInstant(state.filedAt),
    dueAt: current && storedInstant(current.dueAt),
    dueOn: current?.dueOn ?? null,
    firstDueOn: first?.dueOn ?? null,
    // Its instants become the text under which they are stored when the reply is written.
    clock: state.clock as unknown as StoredClock,
    assignee: null,
    assignedAt: null,
    applicant: applicantOf(dossier),
    submitter: dossier.submitter,
    personalDataMasked: false,
    returnMethod: state.returnMethod,
    returnAddress: dossier.returnAddress,
    sets: dossier.sets,
    fees: dossier.fees,
    charged: sumsOfUnpaid(charges),
    decision: null,
    decisionNo: null,
    decidedBy: null,
    resultAt: null,
    arrivedAt: null,
    arrivalShelf: null,
    returnedAt: null,
    returnProof: null,
    endedAt: null,
    trackingSecret: dossier.trackingSecret,
    note: dossier.note,
  };
}

function applicantOf({ applicant }: NewDossier): object {
  return {
    kind: applicant.kind,
    fullName: applicant.fullName,
    personalId: applicant.personalId ?? null,
    taxNumber: applicant.taxNumber ?? null,
    birthDate: applicant.birthDate ?? null,
    sex: applicant.sex ?? null,
    phone: applicant.phone ?? null,
    email: applicant.email ?? null,
    address: applicant.address ?? null,
  };
}

export function shownComponent(component: ComponentRow): object {
  return {
    no: component.no,
    key: component.key,
    name: component.name,
    shortName: component.shortName ?? component.name,
    mandatory: component.mandatory,
    oneOf: component.oneOf,
    state: component.state,
    kind: component.kind,
    copies: component.copies,
    certifiedCopies: component.certifiedCopies,
    sheets: component.sheets,
    note: component.note,
    presentOnly: component.presentOnly,
    handedBackAt: null,
    documents: [],
  };
}

/** What only later acts leave behind. */
export const nothingYet = {
  results: [],
  attachments: [],
  supplementRequests: [],
  refusalProposals: [],
  supplementPermissions: [],
  supplementProposals: [],
  outsideNumber: null,
  correctionOf: null,
  corrections: [],
  rating: null,
  consignments: [],
} as const;
