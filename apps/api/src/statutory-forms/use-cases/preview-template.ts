import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { PdfRenderer } from '../../platform/printing/pdf-renderer';
import type { PageLayout } from '../../platform/printing/print-document';
import { textFaultsOf } from '../check-template';
import { filledForm } from '../fill-template';
import { sampleBook, sampleLines } from '../sample-register';
import { type SampleKind, sampleValues } from '../sample-values';
import { RegisterPrinter } from '../register-printer';
import type { FormTemplate, StatutoryForm } from '../template';
import { refuseFaults } from './template-rules';

export interface TemplatePreview {
  readonly form: StatutoryForm;
  readonly blocks: FormTemplate;
  /** The number under which the form will be printed; not printed when left out. */
  readonly no?: number;
  readonly sample?: SampleKind;
  readonly layout?: PageLayout;
}

@Injectable()
export class PreviewTemplate {
  constructor(
    private readonly renderer: PdfRenderer,
    private readonly registers: RegisterPrinter,
  ) {}

  /** A form as it would be printed, filled with people who do not exist; nothing is kept. */
  async pdf({ form, blocks, no, sample = 'usual', layout }: TemplatePreview): Promise<Buffer> {
    refuseFaults(textFaultsOf(form, blocks));
    if (form === 'register') {
      const pages = this.registers.pdf(sampleBook(blocks), sampleLines(sample));
      return buffer(pages);
    }
    const values = sampleValues(form, sample);
    const usualLayout = form === 'control-slip' ? 'a4' : 'a5';
    const options = { layout: layout ?? usualLayout, printNumber: 1 };
    const document = filledForm({ form, template: blocks, values, version: no }, options);
    return this.renderer.render(document);
  }
}
