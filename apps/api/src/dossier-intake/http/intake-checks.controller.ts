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
  PatternListField,
  TextField,
  UuidField,
} from '../../platform/validation/fields';
import { PersonalIdField, TaxNumberField } from '../../platform/validation/identity-fields';
import { CheckIntake } from '../use-cases/check-intake';
import { DossierFee } from './dossier.parts';
import { BilingualText } from './named.parts';
import { TickRequest, TimeLimitRequest } from './intake-parts.requests';
import { PossibleDuplicateResponse } from './possible-duplicate.response';

class IntakeCheckRequest {
  @TextField({ description: 'Procedure code', max: 40, example: '1.001193' })
  readonly procedureCode!: string;

  @IntegerField({ description: 'Case of the procedure', min: 1, max: 200, example: 1 })
  readonly caseNo!: number;

  @EnumField({ description: 'Channel', values: ['counter', 'post', 'online'], name: 'Channel' })
  readonly channel!: 'counter' | 'post' | 'online';

  @UuidField({ description: 'The unit that was chosen to decide; its hours count', optional: true })
  readonly competentUnitId?: string;

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

  @TaxNumberField({ description: 'Tax number of an organisation', optional: true })
  readonly taxNumber?: string;

  @TextField({
    description: 'Full name, for dossiers of a near name',
    max: 200,
    optional: true,
    example: 'Nguyễn Thị Hồng Phượng',
  })
  readonly fullName?: string;

  @PatternListField({
    description: 'SHA-256 of the files that would be filed, in hexadecimal',
    pattern: /^[0-9a-f]{64}$/,
    code: 'pattern',
    max: 50,
    optional: true,
    example: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
  })
  readonly files?: string[];

  @LocalDateField({ description: 'Declared date of birth', optional: true, example: '1990-02-05' })
  readonly birthDate?: string;

  @EnumField({
    description: 'Declared sex',
    values: ['female', 'male'],
    name: 'Sex',
    optional: true,
  })
  readonly sex?: 'male' | 'female';

  @UuidField({
    description: 'The collection that brought the papers: its hand-over is the filing time',
    optional: true,
  })
  readonly consignmentId?: string;
}

class PaperToBringResponse {
  @ApiProperty({ type: 'integer', example: 2 })
  readonly no!: number;

  @ApiProperty({ example: 'Giấy chứng sinh' })
  readonly shortName!: string;
}

class MissingGroupResponse {
  @ApiProperty({ type: PaperToBringResponse, isArray: true, description: 'One of these would do' })
  readonly papers!: readonly PaperToBringResponse[];
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

class IntakeCheckResponse {
  @ApiProperty()
  readonly complete!: boolean;

  @ApiProperty({ type: PaperToBringResponse, isArray: true, description: 'These block reception' })
  readonly missing!: readonly PaperToBringResponse[];

  @ApiProperty({
    type: MissingGroupResponse,
    isArray: true,
    description: 'Groups without a paper; these block reception',
  })
  readonly missingGroups!: readonly MissingGroupResponse[];

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
    type: PossibleDuplicateResponse,
    isArray: true,
    description: 'Dossiers I may see that could be this very matter',
  })
  readonly duplicates!: readonly PossibleDuplicateResponse[];
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
