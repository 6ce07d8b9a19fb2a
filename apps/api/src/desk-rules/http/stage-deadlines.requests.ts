import { stageNames, stageRuleKinds } from '@motcua/dossier-domain';
import {
  BooleanField,
  EnumField,
  IntegerField,
  LocalDateField,
  TextField,
} from '../../platform/validation/fields';

export class SetStageDeadlineRequest {
  @TextField({
    description: 'Only in this procedure; everywhere when left out',
    max: 40,
    optional: true,
    example: '1.001193',
  })
  readonly procedureCode?: string;

  @EnumField({
    description: 'Which stage',
    values: stageNames,
    name: 'StageName',
    example: 'transfer',
  })
  readonly stage!: (typeof stageNames)[number];

  @EnumField({
    description: 'How its end is reckoned; left out where it ends',
    values: stageRuleKinds,
    name: 'StageRuleKind',
    optional: true,
    example: 'workingDays',
  })
  readonly rule?: (typeof stageRuleKinds)[number];

  @IntegerField({
    description: 'Working days or hours, where the rule counts them',
    min: 1,
    max: 1000,
    optional: true,
    example: 1,
  })
  readonly value?: number;

  @BooleanField({
    description: 'The procedure has no deadline of its own any more; that of all procedures holds',
    optional: true,
    example: false,
  })
  readonly ended?: boolean;

  @LocalDateField({ description: 'From this day on; today at the earliest', example: '2027-01-01' })
  readonly validFrom!: string;

  @TextField({
    description: 'Why it changes; it stays with the change',
    min: 5,
    max: 500,
    example: 'Theo Nghị định 118/2025/NĐ-CP',
  })
  readonly changeReason!: string;
}
