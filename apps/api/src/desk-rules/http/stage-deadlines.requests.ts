import { stageNames, stageRuleKinds } from '@motcua/dossier-domain';
import {
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
    description: 'How its end is reckoned',
    values: stageRuleKinds,
    name: 'StageRuleKind',
    example: 'workingDays',
  })
  readonly rule!: (typeof stageRuleKinds)[number];

  @IntegerField({
    description: 'Working days or hours, where the rule counts them',
    min: 1,
    max: 1000,
    optional: true,
    example: 1,
  })
  readonly value?: number;

  @LocalDateField({ description: 'From this day on; today at the earliest', example: '2027-01-01' })
  readonly validFrom!: string;
}
