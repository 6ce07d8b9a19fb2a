import { agencyPermissions } from '../queries/dossier-detail';
import { ApiProperty } from '@nestjs/swagger';
import { dossierActionNames, dossierStatuses } from '@motcua/dossier-domain';
import { DossierAppointment, DossierClockResponse } from './dossier-clock.parts';
import {
  DossierComponent,
  DossierDocumentSummary,
  DossierRefusalProposal,
  LinkedDossier,
  SupplementPermissionResponse,
  DossierSupplementRequest,
} from './dossier-papers.parts';
import { DossierApplicant, DossierReturnAddress, DossierSubmitter } from './dossier-people.parts';
import {
  BlockedActionResponse,
  DossierConsignment,
  DossierCharged,
  DossierFee,
  DossierProcedure,
  DossierRating,
} from './dossier.parts';
import { NamedCounter, NamedStaff, NamedUnit } from './named.parts';
import { maybeInstant } from '../../platform/http/answer-fields';

const day = { type: String, format: 'date', nullable: true } as const;

export class DossierResponse {
  @ApiProperty({ format: 'uuid', example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11' })
  readonly id!: string;

  @ApiProperty({ example: 'H36.101-261119-0001' })
  readonly code!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  readonly version!: number;

  @ApiProperty({ enum: [...dossierStatuses], enumName: 'DossierStatus' })
  readonly status!: string;

  @ApiProperty({
    type: 'integer',
    minimum: 1,
    maximum: 10,
    description: 'National state code',
    example: 2,
  })
  readonly nationalState!: number;

  @ApiProperty({ type: DossierProcedure })
  readonly procedure!: DossierProcedure;

  @ApiProperty({ enum: ['counter', 'post', 'online'], enumName: 'Channel' })
  readonly channel!: string;

  @ApiProperty({ type: NamedUnit })
  readonly helpedUnit!: NamedUnit;

  @ApiProperty({ type: NamedUnit })
  readonly receivedUnit!: NamedUnit;

  @ApiProperty({ type: NamedUnit })
  readonly competentUnit!: NamedUnit;

  @ApiProperty({ type: NamedCounter, nullable: true })
  readonly counter!: NamedCounter | null;

  @ApiProperty({ format: 'date-time' })
  readonly registeredAt!: string;

  @ApiProperty({ type: NamedStaff, nullable: true })
  readonly registeredBy!: NamedStaff | null;

  @ApiProperty(maybeInstant)
  readonly receivedAt!: string | null;

  @ApiProperty({ type: NamedStaff, nullable: true })
  readonly receivedBy!: NamedStaff | null;

  @ApiProperty({ ...maybeInstant, description: 'Legal filing time' })
  readonly filedAt!: string | null;

  @ApiProperty(maybeInstant)
  readonly dueAt!: string | null;

  @ApiProperty(day)
  readonly dueOn!: string | null;

  @ApiProperty({ ...day, description: 'The date first promised' })
  readonly firstDueOn!: string | null;

  @ApiProperty({ type: DossierClockResponse })
  readonly clock!: DossierClockResponse;

  @ApiProperty({ type: DossierAppointment, nullable: true })
  readonly appointment!: DossierAppointment | null;

  @ApiProperty({
    type: String,
    enum: ['inTerm', 'dueSoon', 'overdue', 'early', 'onTime', 'late', 'supplementExpired', null],
    nullable: true,
    example: 'inTerm',
  })
  readonly timeliness!: string | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Null where the holidays since the appointment are not known yet',
    example: 0,
  })
  readonly workingDaysOverdue!: number | null;

  @ApiProperty({ type: NamedStaff, nullable: true })
  readonly assignee!: NamedStaff | null;

  @ApiProperty({ ...maybeInstant, description: 'Since when the assignee holds the work' })
  readonly assignedAt!: string | null;

  @ApiProperty({ type: DossierApplicant })
  readonly applicant!: DossierApplicant;

  @ApiProperty({ type: DossierSubmitter, nullable: true })
  readonly submitter!: DossierSubmitter | null;

  @ApiProperty({
    description: 'Personal ids and phones are masked: the reader does not work in these units',
    example: false,
  })
  readonly personalDataMasked!: boolean;

  @ApiProperty({ type: DossierComponent, isArray: true })
  readonly components!: readonly DossierComponent[];

  @ApiProperty({ type: DossierDocumentSummary, isArray: true })
  readonly results!: readonly DossierDocumentSummary[];

  @ApiProperty({ type: DossierDocumentSummary, isArray: true })
  readonly attachments!: readonly DossierDocumentSummary[];

  @ApiProperty({ type: DossierSupplementRequest, isArray: true })
  readonly supplementRequests!: readonly DossierSupplementRequest[];

  @ApiProperty({ type: DossierRefusalProposal, isArray: true })
  readonly refusalProposals!: readonly DossierRefusalProposal[];

  @ApiProperty({
    type: SupplementPermissionResponse,
    isArray: true,
    description: 'What leaders were asked once the one round was used up',
  })
  readonly supplementPermissions!: readonly SupplementPermissionResponse[];

  @ApiProperty({
    type: LinkedDossier,
    nullable: true,
    description: 'The dossier whose result this one corrects',
  })
  readonly correctionOf!: LinkedDossier | null;

  @ApiProperty({
    type: LinkedDossier,
    isArray: true,
    description: 'Dossiers that correct this one',
  })
  readonly corrections!: readonly LinkedDossier[];

  @ApiProperty({ enum: ['counter', 'post', 'online'], enumName: 'ReturnMethod' })
  readonly returnMethod!: string;

  @ApiProperty({ type: DossierReturnAddress, nullable: true })
  readonly returnAddress!: DossierReturnAddress | null;

  @ApiProperty({ type: 'integer', description: 'Sets of the papers handed in', example: 1 })
  readonly sets!: number;

  @ApiProperty({ type: DossierFee, isArray: true })
  readonly fees!: readonly DossierFee[];

  @ApiProperty({ type: DossierCharged })
  readonly charged!: DossierCharged;

  @ApiProperty({
    type: String,
    enum: ['approved', 'declined', null],
    nullable: true,
    example: 'approved',
  })
  readonly decision!: string | null;

  @ApiProperty({ type: String, nullable: true, example: '125/TLKS' })
  readonly decisionNo!: string | null;

  @ApiProperty({ type: NamedStaff, nullable: true })
  readonly decidedBy!: NamedStaff | null;

  @ApiProperty(maybeInstant)
  readonly resultAt!: string | null;

  @ApiProperty(maybeInstant)
  readonly arrivedAt!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'B-12' })
  readonly arrivalShelf!: string | null;

  @ApiProperty(maybeInstant)
  readonly returnedAt!: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  readonly returnProof!: object | null;

  @ApiProperty(maybeInstant)
  readonly endedAt!: string | null;

  @ApiProperty({ description: 'Printed on the receipt; opens the public page', example: 'K7BX' })
  readonly trackingSecret!: string;

  @ApiProperty({ type: String, nullable: true, example: 'Hẹn nhận buổi sáng' })
  readonly note!: string | null;

  @ApiProperty({ type: DossierRating, nullable: true })
  readonly rating!: DossierRating | null;

  @ApiProperty({ type: DossierConsignment, isArray: true })
  readonly consignments!: readonly DossierConsignment[];

  @ApiProperty({ enum: [...dossierActionNames], enumName: 'DossierAction', isArray: true })
  readonly availableActions!: readonly string[];

  @ApiProperty({ type: BlockedActionResponse, isArray: true })
  readonly blockedActions!: readonly BlockedActionResponse[];

  @ApiProperty({
    description: 'What of the work on it one may do at the unit that is competent',
    enum: [...agencyPermissions],
    enumName: 'AgencyPermission',
    isArray: true,
    example: ['dossier.process'],
  })
  readonly agencyPermissions!: readonly string[];
}
