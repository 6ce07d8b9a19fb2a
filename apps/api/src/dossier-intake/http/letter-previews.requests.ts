import { type LetterAct, letterActs } from '@motcua/dossier-domain';
import { PickType } from '@nestjs/swagger';
import { EnumField, InstantField, ObjectField, UuidField } from '../../platform/validation/fields';
import { GiveBackRequest, RequestPaperRequest } from './act-on-dossier.requests';
import { ActWordsRequest } from './act-words.requests';
import { OpenDossierRequest } from './open-dossier.requests';

/** As much of an intake as a letter about it says. */
export class UnopenedIntakeRequest extends PickType(OpenDossierRequest, [
  'procedureCode',
  'caseNo',
  'channel',
  'competentUnitId',
  'limit',
  'applicant',
  'submitter',
  'components',
  'returnMethod',
  'returnAddress',
] as const) {}

export class LetterPreviewRequest extends ActWordsRequest {
  @EnumField({
    description: 'The act that the letter belongs to',
    values: letterActs,
    name: 'LetterAct',
    example: 'requestSupplement',
  })
  readonly action!: LetterAct;

  @UuidField({ description: 'The dossier; absent for an intake', optional: true })
  readonly dossierId?: string;

  @ObjectField({
    description: 'The intake, as long as it is no dossier; with requestSupplement, proposeRefusal',
    type: () => UnopenedIntakeRequest,
    optional: true,
  })
  readonly intake?: UnopenedIntakeRequest;

  @InstantField({
    description: 'The new appointment of an apology',
    optional: true,
    example: '2026-12-01T09:30:00Z',
  })
  readonly newDueAt?: string;

  @ObjectField({
    description: "The applicant's signed request; with acceptWithdrawal",
    type: () => RequestPaperRequest,
    optional: true,
  })
  readonly requestPaper?: RequestPaperRequest;

  @ObjectField({
    description: 'What goes back to the applicant, when a dossier ends without a result',
    type: () => GiveBackRequest,
    optional: true,
  })
  readonly giveBack?: GiveBackRequest;
}
