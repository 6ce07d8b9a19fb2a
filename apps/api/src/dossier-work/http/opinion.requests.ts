import { DossierKeyParameter } from '../../dossier-reach/http/dossier-key.requests';
import { filePart } from '../../platform/http/file-part';
import {
  EnumField,
  IntegerParameter,
  LocalDateField,
  TextField,
  UuidField,
} from '../../platform/validation/fields';
import { IntegerListField } from '../../platform/validation/list-fields';
import { PageMarkParameter, PageSizeParameter } from '../../platform/validation/page-fields';
import { type OpinionSide, opinionSides } from '../queries/opinion.query';

export class AskOpinionRequest {
  @UuidField({ description: 'The unit that is asked' })
  readonly unitId!: string;

  @TextField({
    description: 'What it is asked',
    max: 2000,
    example: 'Đề nghị xác nhận thông tin hộ tịch năm 1998.',
  })
  readonly question!: string;

  @LocalDateField({ description: 'Until when to answer', example: '2026-12-01' })
  readonly answerBy!: string;

  @IntegerListField({
    description: 'Documents of the dossier that the asked unit may read; nothing else of it',
    min: 0,
    max: 50,
    lowest: 1,
    highest: 99_999,
    optional: true,
    example: [1],
  })
  readonly documentNos?: number[];
}

export class AnswerOpinionRequest {
  @TextField({
    description: 'The answer',
    max: 4000,
    example: 'Có đăng ký tại sổ số 3, trang 12 năm 1998.',
  })
  readonly answer!: string;
}

export class OpinionParameter extends DossierKeyParameter {
  @IntegerParameter({ description: 'Number of the request', min: 1, max: 9999, example: 1 })
  readonly no!: number;
}

export class OpinionPaperParameter extends OpinionParameter {
  @IntegerParameter({ description: 'Number of the document', min: 1, max: 99_999, example: 1 })
  readonly documentNo!: number;
}

export class OpinionPaperQuery {
  @EnumField({ description: 'Show instead of save', values: ['1'], name: 'Inline', optional: true })
  readonly inline?: '1';
}

/** The form that brings the paper of an answer, for the API document. */
export const answerPaperSchema = {
  type: 'object',
  required: ['file'],
  properties: {
    file: filePart('PDF, JPEG or PNG'),
  },
};

export class OpinionListQuery {
  @EnumField({
    description: 'Whom my units have to answer, or whose answer they wait for',
    values: opinionSides,
    name: 'OpinionSide',
    optional: true,
  })
  readonly side?: OpinionSide;

  @PageSizeParameter()
  readonly limit?: number;

  @PageMarkParameter()
  readonly after?: string;
}
