import { Module } from '@nestjs/common';
import { ApplicantMessagesModule } from '../applicant-messages/applicant-messages.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { ProcedureCatalogueModule } from '../procedure-catalogue/procedure-catalogue.module';
import { CorrectionsController } from './http/corrections.controller';
import { DossiersController } from './http/dossiers.controller';
import { IntakeChecksController } from './http/intake-checks.controller';
import { DossierDetail } from './queries/dossier-detail';
import { ActOnDossier } from './use-cases/act-on-dossier';
import { CheckIntake } from './use-cases/check-intake';
import { IntakeRules } from './use-cases/intake-facts';
import { OpenCorrection } from './use-cases/open-correction';
import { OpenDossier } from './use-cases/open-dossier';
import { ReadDossier } from './use-cases/open-with-reason';
import { ResumeOnPayment } from './use-cases/resume-on-payment';
import { ReturnResult } from './use-cases/return-result';

@Module({
  imports: [ApplicantMessagesModule, OrganisationModule, ProcedureCatalogueModule],
  controllers: [DossiersController, CorrectionsController, IntakeChecksController],
  providers: [
    DossierDetail,
    IntakeRules,
    OpenDossier,
    OpenCorrection,
    ActOnDossier,
    ReadDossier,
    ResumeOnPayment,
    ReturnResult,
    CheckIntake,
  ],
  exports: [
    ReadDossier,
    DossierDetail,
    ResumeOnPayment,
    ReturnResult,
    OpenDossier,
    ActOnDossier,
    IntakeRules,
  ],
})
export class DossierIntakeModule {}
