import type { LocalDate } from '@motcua/shared-time';
import { type PageLayout, pageLayouts } from '../../platform/printing/print-document';
import {
  EnumField,
  IntegerField,
  IntegerParameter,
  LocalDateField,
  TextField,
} from '../../platform/validation/fields';
import { type SampleKind, sampleKinds } from '../sample-values';
import { type StatutoryForm, statutoryForms, templateLimits } from '../template';
import { type TemplateAction, templateActions } from '../use-cases/act-on-template';
import { BlocksRequest } from './template-block.requests';

export class FormParameters {
  @EnumField({
    description: 'Form of Circular 03/2025',
    values: statutoryForms,
    name: 'StatutoryForm',
  })
  readonly form!: StatutoryForm;
}

export class TemplateVersionParameters extends FormParameters {
  @IntegerParameter({ description: 'Number of the version', min: 1, max: 10_000, example: 1 })
  readonly no!: number;
}

export class ChangeTemplateRequest extends BlocksRequest {
  @LocalDateField({
    description: 'First day on which forms are laid out by it; not needed before it is proposed',
    nullable: true,
    optional: true,
    example: '2027-01-01',
  })
  readonly validFrom?: LocalDate | null;

  @TextField({
    description: 'What changed and why',
    min: 0,
    max: templateLimits.shortText,
    example: 'Theo Quyết định 12/QĐ-UBND',
  })
  readonly note!: string;
}

export class BeginVersionRequest {
  @IntegerField({ description: 'Version to begin from', min: 1, max: 10_000, example: 1 })
  readonly from!: number;
}

export class TemplateActRequest {
  @EnumField({ description: 'What to do', values: templateActions, name: 'FormTemplateAction' })
  readonly action!: TemplateAction;

  @TextField({
    description: 'Why, where it goes back',
    optional: true,
    max: 500,
    example: 'Sai tên cơ quan',
  })
  readonly reason?: string;
}

export class PreviewTemplateRequest extends BlocksRequest {
  @EnumField({
    description: 'Form of Circular 03/2025',
    values: statutoryForms,
    name: 'StatutoryForm',
  })
  readonly form!: StatutoryForm;

  @IntegerField({
    description: 'Version that the paper names; it names none when left out',
    min: 1,
    max: 10_000,
    optional: true,
    example: 3,
  })
  readonly no?: number;

  @EnumField({
    description: 'What it is filled with; the usual sample when left out',
    values: sampleKinds,
    name: 'FormSample',
    optional: true,
  })
  readonly sample?: SampleKind;

  @EnumField({
    description: 'Paper; the form’s usual one when left out',
    values: pageLayouts,
    name: 'PageLayout',
    optional: true,
  })
  readonly layout?: PageLayout;
}
