import { Module } from '@nestjs/common';
import { DossierReachModule } from '../dossier-reach/dossier-reach.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { PrintingModule } from '../platform/printing/printing.module';
import { StatutoryFormsModule } from '../statutory-forms/statutory-forms.module';
import { DossierIntakeModule } from './dossier-intake.module';
import { FormsController } from './http/forms.controller';
import { LetterPreviewsController } from './http/letter-previews.controller';
import { DossierLetters } from './use-cases/dossier-letters';
import { IntakeLetters } from './use-cases/intake-letters';
import { PreviewLetter } from './use-cases/preview-letter';
import { PrintForm } from './use-cases/print-form';
import { PrintSlip } from './use-cases/print-slip';

@Module({
  imports: [
    PrintingModule,
    OrganisationModule,
    StatutoryFormsModule,
    DossierIntakeModule,
    DossierReachModule,
  ],
  controllers: [FormsController, LetterPreviewsController],
  providers: [PrintForm, PrintSlip, DossierLetters, IntakeLetters, PreviewLetter],
  exports: [PrintForm],
})
export class FormsModule {}
