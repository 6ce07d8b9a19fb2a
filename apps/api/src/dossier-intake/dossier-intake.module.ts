import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
import { ProcedureCatalogueModule } from '../procedure-catalogue/procedure-catalogue.module';
import { DossiersController } from './http/dossiers.controller';
import { IntakeChecksController } from './http/intake-checks.controller';
import { DossierDetail } from './queries/dossier-detail';
import { ActOnDossier } from './use-cases/act-on-dossier';
import { CheckIntake } from './use-cases/check-intake';
import { IntakeRules } from './use-cases/intake-facts';
import { OpenDossier } from './use-cases/open-dossier';
import { ReadDossier } from './use-cases/open-with-reason';
import { ReturnResult } from './use-cases/return-result';

@Module({
  imports: [OrganisationModule, ProcedureCatalogueModule],
  controllers: [DossiersController, IntakeChecksController],
  providers: [
    DossierDetail,
    IntakeRules,
    OpenDossier,
    ActOnDossier,
    ReadDossier,
    ReturnResult,
    CheckIntake,
  ],
  exports: [DossierDetail, ReturnResult, OpenDossier, ActOnDossier, IntakeRules],
})
export class DossierIntakeModule {}
