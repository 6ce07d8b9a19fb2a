import { ApiProperty } from '@nestjs/swagger';
import { BilingualText } from '../../platform/http/bilingual-text';
import { DossierFee } from './dossier.parts';
import { PossibleDuplicateResponse } from './possible-duplicate.response';

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

class AttendedCounterResponse {
  @ApiProperty({ type: 'integer', example: 1 })
  readonly number!: number;

  @ApiProperty({ example: 'Quầy 1' })
  readonly name!: string;
}

class HeldOriginalResponse {
  @ApiProperty({ type: 'integer', description: 'The paper of this case', example: 2 })
  readonly no!: number;

  @ApiProperty({ format: 'uuid', example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11' })
  readonly dossierId!: string;

  @ApiProperty({ example: 'H36.101-261119-0001' })
  readonly dossierCode!: string;
}

class GateResponse {
  @ApiProperty({ description: 'False where postal staff were not given this procedure here' })
  readonly open!: boolean;

  @ApiProperty({ type: String, nullable: true, example: 'notHandedOver' })
  readonly reason!: string | null;

  @ApiProperty({
    type: AttendedCounterResponse,
    isArray: true,
    description: 'Of a closed gate: counters of this unit where a civil servant sits now',
  })
  readonly counters!: readonly AttendedCounterResponse[];
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

export class IntakeCheckResponse {
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

  @ApiProperty({
    type: HeldOriginalResponse,
    isArray: true,
    description: 'Papers whose original another open dossier of the same person holds',
  })
  readonly heldOriginals!: readonly HeldOriginalResponse[];

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
