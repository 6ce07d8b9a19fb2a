import {
  EnumField,
  IntegerField,
  IntegerParameter,
  TextField,
  UuidField,
} from '../../platform/validation/fields';
import { UuidListField } from '../../platform/validation/list-fields';
import { PageMarkParameter, PageSizeParameter } from '../../platform/validation/page-fields';

export class HoldRequest {
  @TextField({
    description: 'Why, with the paper that asks for it',
    min: 5,
    max: 500,
    example: 'Tòa án yêu cầu giữ tài liệu, công văn 12/TA',
  })
  readonly reason!: string;
}

export class HoldParameter {
  @TextField({ description: 'Id or code of the dossier', max: 80, example: 'H36.101-261119-0001' })
  readonly id!: string;

  @IntegerParameter({ description: 'Number of the hold', min: 1, max: 999, example: 1 })
  readonly no!: number;
}

export class RuleParameter {
  @TextField({ description: 'Procedure code', max: 40, example: '1.001193' })
  readonly procedureCode!: string;
}

export class RetentionRuleRequest {
  @IntegerField({
    description: 'Whole years after the dossier was closed; left out: for good',
    min: 1,
    max: 100,
    optional: true,
    example: 20,
  })
  readonly years?: number;

  @TextField({
    description: 'The rule of law it rests on',
    min: 3,
    max: 300,
    example: 'Thông tư 10/2022/TT-BNV, mục 45',
  })
  readonly legalGround!: string;
}

export class RetentionPageQuery {
  @PageSizeParameter()
  readonly limit?: number;

  @PageMarkParameter()
  readonly after?: string;
}

export class DestructionProposalRequest {
  @UuidListField({ description: 'Dossiers of one unit whose time is over', min: 1, max: 200 })
  readonly dossierIds!: string[];

  @TextField({
    description: 'Why now; the list and its committee',
    min: 5,
    max: 500,
    example: 'Hội đồng xác định giá trị tài liệu họp ngày 12/11/2026',
  })
  readonly reason!: string;
}

export class ProposalParameter {
  @UuidField({ description: 'Id of the proposal' })
  readonly id!: string;
}

export class SettlementRequest {
  @EnumField({
    description: 'What was decided',
    values: ['confirmed', 'rejected'],
    name: 'DestructionOutcome',
  })
  readonly outcome!: 'confirmed' | 'rejected';

  @TextField({
    description: 'Note for the file',
    max: 500,
    optional: true,
    example: 'Đã đối chiếu danh mục',
  })
  readonly note?: string;
}
