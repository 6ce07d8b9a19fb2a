import { EnumField, TextField, UuidField } from '../../platform/validation/fields';
import { type PaperAct, paperActs } from '../../custody/paper-acts';

export class ActOnPaperRequest {
  @EnumField({ description: 'The act', values: paperActs, name: 'PaperAct' })
  readonly action!: PaperAct;

  @UuidField({
    description: 'give: which unit of the dossier is to receive the paper',
    optional: true,
  })
  readonly toUnitId?: string;

  @TextField({
    description: 'refuse, reportLost, recordFound, recordReissued: what was found, or why',
    min: 5,
    max: 2_000,
    optional: true,
    example: 'Thiếu tờ khai, chỉ nhận được hai tờ',
  })
  readonly note?: string;
}
