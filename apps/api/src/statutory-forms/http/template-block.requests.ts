import { BooleanField, EnumField, IntegerField, TextField } from '../../platform/validation/fields';
import { ListField, TextListField } from '../../platform/validation/list-fields';
import {
  type BlockType,
  blockTypes,
  type ParagraphStyle,
  paragraphStyles,
  templateLimits,
} from '../template';

export class TableColumnRequest {
  @TextField({ description: 'Value of a row', max: 40, example: 'paper' })
  readonly field!: string;

  @TextField({
    description: 'Heading of the column',
    max: templateLimits.shortText,
    example: 'Tên giấy tờ',
  })
  readonly title!: string;

  @TextField({
    description: 'Heading over this column and its neighbours of the same one; of papers only',
    optional: true,
    max: templateLimits.shortText,
    example: 'Số lượng',
  })
  readonly group?: string;
}

export class SigningPlaceRequest {
  @TextField({
    description: 'Who signs here; empty keeps the place free',
    min: 0,
    max: templateLimits.shortText,
    example: 'Người nộp hồ sơ',
  })
  readonly role!: string;

  @TextField({
    description: 'How to sign',
    min: 0,
    max: templateLimits.shortText,
    example: '(Ký và ghi rõ họ tên)',
  })
  readonly hint!: string;

  @TextField({
    description: 'The name under the signature',
    min: 0,
    max: templateLimits.shortText,
    example: '{signerOfSubmission}',
  })
  readonly name!: string;
}

/** Which members a block takes depends on its type; what does not belong to it is refused. */
export class TemplateBlockRequest {
  @EnumField({
    description: 'What the block is',
    values: blockTypes,
    name: 'FormBlockType',
    example: 'line',
  })
  readonly type!: BlockType;

  @TextField({
    description: 'Its words, with placeholders in braces',
    optional: true,
    max: templateLimits.text,
    example: 'Tiếp nhận hồ sơ của: {applicantName}',
  })
  readonly text?: string;

  @TextField({
    description: 'A second text on the same line',
    optional: true,
    max: templateLimits.shortText,
    example: '',
  })
  readonly beside?: string;

  @TextField({
    description: 'Legal source under a title',
    optional: true,
    max: templateLimits.shortText,
    example: '',
  })
  readonly source?: string;

  @TextField({
    description: 'Words under the QR code',
    optional: true,
    max: templateLimits.shortText,
    example: '',
  })
  readonly caption?: string;

  @EnumField({
    description: 'Looks of a paragraph',
    values: paragraphStyles,
    name: 'FormParagraphStyle',
    optional: true,
  })
  readonly style?: ParagraphStyle;

  @BooleanField({
    description: 'Left out when none of its values is known',
    optional: true,
    example: false,
  })
  readonly optional?: boolean;

  @ListField({
    description: 'Columns of a table',
    type: () => TableColumnRequest,
    optional: true,
    max: templateLimits.columns,
  })
  readonly columns?: TableColumnRequest[];

  @IntegerField({
    description: 'Rows left empty to write on',
    optional: true,
    min: 0,
    max: templateLimits.emptyRows,
    example: 3,
  })
  readonly emptyRows?: number;

  @ListField({
    description: 'Places to sign, from left to right',
    type: () => SigningPlaceRequest,
    optional: true,
    max: templateLimits.places,
  })
  readonly places?: SigningPlaceRequest[];

  @TextListField({
    description: 'Who gets the letter',
    optional: true,
    max: templateLimits.recipients,
    maxLength: templateLimits.shortText,
    example: ['Như trên'],
  })
  readonly recipients?: string[];
}

export class BlocksRequest {
  @ListField({
    description: 'The form from top to bottom',
    type: () => TemplateBlockRequest,
    min: 1,
    max: templateLimits.blocks,
  })
  readonly blocks!: TemplateBlockRequest[];
}
