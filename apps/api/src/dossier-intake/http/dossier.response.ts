import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { dossierActionNames, dossierStatuses } from '@motcua/dossier-domain';
import { NamedCounter, NamedStaff, NamedUnit } from '../../organisation/http/named.parts';
import { maybeInstant } from '../../platform/http/answer-fields';
import { agencyPermissions } from '../queries/dossier-acts';
import { DossierOutcome } from './dossier-outcome.parts';
import { DossierComponent, DossierDocumentSummary } from './dossier-papers.parts';
import { DossierApplicant, DossierReturnAddress, DossierSubmitter } from './dossier-people.parts';
import {
  DossierRefusalProposal,
  DossierSupplementProposal,
  DossierSupplementRequest,
  SupplementPermissionResponse,
} from './dossier-rounds.parts';
import { DossierTerm } from './dossier-term.parts';
import {
  BlockedActionResponse,
  DossierConsignment,
  DossierCharged,
  DossierFee,
  DossierOutsideNumber,
  DossierProcedure,
  DossierRating,
} from './dossier.parts';
import { LinkedDossier } from './linked-dossier.parts';

export class DossierResponse extends IntersectionType(DossierTerm, DossierOutcome) {
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
    type: DossierSupplementProposal,
    isArray: true,
    description: 'What the agency proposed to ask of the applicant, and what became of it',
  })
  readonly supplementProposals!: readonly DossierSupplementProposal[];

  @ApiProperty({
    type: DossierOutsideNumber,
    nullable: true,
    description: 'The system of a ministry in which the agency works on it, and its number there',
  })
  readonly outsideNumber!: DossierOutsideNumber | null;

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
