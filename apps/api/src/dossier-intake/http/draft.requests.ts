import { EnumField, FreeObjectField, TextField, UuidField } from '../../platform/validation/fields';
import { PageMarkParameter, PageSizeParameter } from '../../platform/validation/page-fields';
import { draftScopes } from '../queries/draft.query';

const procedureCode = {
  description: 'The procedure, once it is chosen',
  max: 40,
  optional: true,
  example: '1.001193',
} as const;

export class SaveDraftRequest {
  @TextField(procedureCode)
  readonly procedureCode?: string;

  @FreeObjectField({
    description:
      'What was typed so far, as the page keeps it; at most 64 kB as JSON. A list `files` names the scans chosen so far.',
    max: 200,
    example: { applicant: { fullName: 'Nguyễn Thị Hồng Phượng' } },
  })
  readonly content!: Readonly<Record<string, unknown>>;
}

export class OpenDraftRequest extends SaveDraftRequest {
  @UuidField({
    description: 'An id made by the client, so that typing can begin offline',
    optional: true,
  })
  readonly id?: string;
}

export class DraftIdParameter {
  @UuidField({ description: 'Draft' })
  readonly id!: string;
}

export class DraftListQuery {
  @EnumField({
    description: 'Mine, or what colleagues left at a desk where I receive',
    values: draftScopes,
    name: 'DraftScope',
    optional: true,
  })
  readonly scope?: (typeof draftScopes)[number];

  @PageSizeParameter()
  readonly limit?: number;

  @PageMarkParameter()
  readonly after?: string;
}
