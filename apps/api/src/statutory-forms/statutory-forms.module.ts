import { Module } from '@nestjs/common';
import { PrintingModule } from '../platform/printing/printing.module';
import { FormPreviewsController } from './http/form-previews.controller';
import { FormTemplatesController } from './http/form-templates.controller';
import { RegisterPrintsController } from './http/register-prints.controller';
import { RegistersController } from './http/registers.controller';
import { LetterPictures } from './letter-pictures';
import { RegisterPrinter } from './register-printer';
import { ActOnTemplate } from './use-cases/act-on-template';
import { DraftTemplate } from './use-cases/draft-template';
import { KeepRegister } from './use-cases/keep-register';
import { PreviewTemplate } from './use-cases/preview-template';
import { PreviewRegister } from './use-cases/preview-register';
import { PrintRegister } from './use-cases/print-register';
import { ReadRegister } from './use-cases/read-register';

@Module({
  imports: [PrintingModule],
  controllers: [
    FormTemplatesController,
    FormPreviewsController,
    RegistersController,
    RegisterPrintsController,
  ],
  providers: [
    DraftTemplate,
    ActOnTemplate,
    PreviewTemplate,
    RegisterPrinter,
    ReadRegister,
    KeepRegister,
    PrintRegister,
    PreviewRegister,
    LetterPictures,
  ],
  exports: [LetterPictures],
})
export class StatutoryFormsModule {}
