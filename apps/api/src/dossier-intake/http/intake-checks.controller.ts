import { Body, Controller, Post } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CurrentActor } from '../../access/http/command';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import {
  EnumField,
  IntegerField,
  ListField,
  LocalDateField,
  ObjectField,
  PersonalIdField,
  TextField,
} from '../../platform/validation/fields';
import { CheckIntake } from '../use-cases/check-intake';
import { BilingualText, DossierFee } from './dossier.parts';
import { TickRequest, TimeLimitRequest } from './intake.requests';

class IntakeCheckRequest {
  @TextField({ description: 'Procedure code', max: 40, example: '1.001193' })
  readonly procedureCode!: string;

  @IntegerField({ description: 'Case of the procedure', min: 1, max: 200, example: 1 })
  readonly caseNo!: number;

  @EnumField({ description: 'Channel', values: ['counter', 'post', 'online'], name: 'Channel' })
  readonly channel!: 'counter' | 'post' | 'online';

  @ListField({ description: 'The checklist so far', type: () => TickRequest, max: 200 })
  readonly components!: TickRequest[];

  @ObjectField({
    description: 'The limit, where the catalogue knows none',
    type: () => TimeLimitRequest,
    optional: true,
  })
  readonly limit?: TimeLimitRequest;

  @PersonalIdField({ description: 'Personal id of the applicant', optional: true })
  readonly personalId?: string;

  @LocalDateField({ description: 'Declared date of birth', optional: true, example: '1990-02-05' })
  readonly birthDate?: string;

  @EnumField({
    description: 'Declared sex',
    values: ['female', 'male'],
    name: 'Sex',
    optional: true,
  })
  readonly sex?: 'male' | 'female';
}

class PaperToBringResponse {
  @ApiProperty({ type: 'integer', example: 2 })
  readonly no!: number;

  @ApiProperty({ example: 'Giấy chứng sinh' })
  readonly shortName!: string;
}

class GateResponse {
  @ApiProperty({ description: 'False where postal staff were not given this procedure here' })
  readonly open!: boolean;

  @ApiProperty({ type: String, nullable: true, example: 'notHandedOver' })
  readonly reason!: string | null;
}

class CompetentUnitChoice {
  @ApiProperty({ format: 'uuid', example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11' })
  readonly unitId!: string;

  @ApiProperty({ example: 'Phường Xuân Hương – Đà Lạt' })
  readonly name!: string;

  @ApiProperty()
  readonly isDefault!: boolean;
}

class PromiseResponse {
  @ApiProperty({ format: 'date-time' })
  readonly dueAt!: string;

  @ApiProperty({ format: 'date', example: '2026-11-30' })
  readonly dueOn!: string;

  @ApiProperty({ type: BilingualText })
  readonly sentence!: BilingualText;
}

class EarlierDossier {
  @ApiProperty({ format: 'uuid', example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11' })
  readonly id!: string;

  @ApiProperty({ example: 'H36.101-261119-0001' })
  readonly code!: string;

  @ApiProperty({ format: 'date-time' })
  readonly registeredAt!: string;
}

class IntakeCheckResponse {
  @ApiProperty()
  readonly complete!: boolean;

  @ApiProperty({ type: PaperToBringResponse, isArray: true, description: 'These block reception' })
  readonly missing!: readonly PaperToBringResponse[];

  @ApiProperty({
    type: PaperToBringResponse,
    isArray: true,
    description: 'The source does not say whether these are mandatory',
  })
  readonly warnings!: readonly PaperToBringResponse[];

  @ApiProperty({ type: GateResponse })
  readonly gate!: GateResponse;

  @ApiProperty({ type: CompetentUnitChoice, isArray: true })
  readonly competentUnits!: readonly CompetentUnitChoice[];

  @ApiProperty({ type: DossierFee, isArray: true })
  readonly fees!: readonly DossierFee[];

  @ApiProperty({ type: 'integer', description: 'Đồng', example: 8000 })
  readonly feeTotal!: number;

  @ApiProperty({ type: PromiseResponse })
  readonly appointment!: PromiseResponse;

  @ApiProperty({
    enum: ['province', 'birthYear', 'sex'],
    enumName: 'PersonalIdWarning',
    isArray: true,
  })
  readonly personWarnings!: readonly string[];

  @ApiProperty({
    type: EarlierDossier,
    isArray: true,
    description: 'Open dossiers of this person for this procedure',
  })
  readonly sameApplicant!: readonly EarlierDossier[];
}

@ApiTags('drafts')
@Controller('intake-checks')
export class IntakeChecksController {
  constructor(private readonly checkIntake: CheckIntake) {}

  @Post()
  @Operation({
    id: 'checkIntake',
    summary: 'What reception would refuse or promise now; changes nothing',
    access: ['dossier.draft'],
    answers: IntakeCheckResponse,
    problems: ['calendarMissing'],
  })
  async check(
    @Body() body: IntakeCheckRequest,
    @CurrentActor() actor: Actor,
  ): Promise<JsonDocument> {
    return JsonDocument.of(await this.checkIntake.run(body, actor));
  }
}
