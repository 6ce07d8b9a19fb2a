import {
  EnumField,
  IntegerField,
  LocalDateField,
  ObjectField,
  PatternField,
  TextField,
} from '../../platform/validation/fields';
import { ListField } from '../../platform/validation/list-fields';
import { PhoneField } from '../../platform/validation/identity-fields';

export const lineFaults = ['missing', 'wrong', 'unreadable', 'expired', 'mismatch'] as const;

export class FaultyLineRequest {
  @IntegerField({ description: 'Number of the paper', min: 1, max: 200, example: 2 })
  readonly no!: number;

  @EnumField({ description: 'What is wrong', values: lineFaults, name: 'LineFault' })
  readonly fault!: (typeof lineFaults)[number];

  @TextField({
    description: 'How to fix it',
    max: 500,
    example: 'Nộp bản chính có dấu của trạm y tế.',
  })
  readonly howToFix!: string;
}

export class ContactPersonRequest {
  @TextField({ description: 'Whom to ask', max: 150, example: 'Hoàng Minh Châu' })
  readonly fullName!: string;

  @PhoneField({ description: 'Under which number' })
  readonly phone!: string;
}

/** What the office says to the applicant, at intake and in every later act alike. */
export class ActWordsRequest {
  @TextField({
    description: 'Reason, where the act needs one',
    max: 1000,
    optional: true,
    example: 'Giấy chứng sinh mờ dấu',
  })
  readonly reason?: string;

  @PatternField({
    description:
      'Reason from the list; without words of your own its words are used. Needed by every act ' +
      'that writes to the applicant, as long as its list has reasons in force.',
    pattern: /^[a-z][A-Za-z0-9]{1,60}$/,
    max: 61,
    optional: true,
    sample: 'notCompetent',
    example: 'notCompetent',
  })
  readonly reasonCode?: string;

  @ListField({
    description: 'The papers at fault',
    type: () => FaultyLineRequest,
    max: 200,
    optional: true,
  })
  readonly lines?: FaultyLineRequest[];

  @TextField({
    description: 'Legal ground of a refusal or a stop',
    max: 300,
    optional: true,
    example: 'Điều 16 Luật Hộ tịch',
  })
  readonly legalGround?: string;

  @TextField({
    description: 'Where to go instead, when another office is competent',
    max: 300,
    optional: true,
    example: 'Sở Tư pháp tỉnh Lâm Đồng, 36 Trần Phú, Đà Lạt',
  })
  readonly otherOffice?: string;

  @LocalDateField({
    description: 'Until when to supplement',
    optional: true,
    example: '2026-12-20',
  })
  readonly deadline?: string;

  @ObjectField({
    description: 'Whom the applicant asks about a supplement request; the desk when left out',
    type: () => ContactPersonRequest,
    optional: true,
  })
  readonly contact?: ContactPersonRequest;
}
