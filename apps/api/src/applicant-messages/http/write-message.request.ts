import { EnumField, PatternField, TextField } from '../../platform/validation/fields';

export const templateCode = {
  pattern: /^[a-zA-Z][a-zA-Z0-9]{1,39}$/,
  max: 40,
  sample: 'resultHere',
  example: 'resultHere',
} as const;

export class WriteMessageRequest {
  @EnumField({
    description: 'Whose phone it goes to',
    values: ['applicant', 'submitter'],
    name: 'MessageRecipient',
  })
  readonly to!: 'applicant' | 'submitter';

  @PatternField({ ...templateCode, description: 'The template it is made from', optional: true })
  readonly templateCode?: string;

  @TextField({
    description: 'The words, where they are not the template’s own',
    min: 1,
    max: 1000,
    optional: true,
    example: 'Mời ông/bà đến quầy 1 trước 16 giờ hôm nay.',
  })
  readonly text?: string;
}
