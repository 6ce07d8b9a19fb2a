import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { DossierIntakeModule } from '../dossier-intake/dossier-intake.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { FilesModule } from '../platform/files/files.module';
import { PrintingModule } from '../platform/printing/printing.module';
import { ProcedureCatalogueModule } from '../procedure-catalogue/procedure-catalogue.module';
import { LoadDemoDossiers } from './load-demo-dossiers';
import { LoadDemoOrganisation } from './load-demo-organisation';

@Module({
  imports: [
    AccessModule,
    DossierIntakeModule,
    OrganisationModule,
    ProcedureCatalogueModule,
    FilesModule,
    PrintingModule,
  ],
  providers: [LoadDemoOrganisation, LoadDemoDossiers],
  exports: [LoadDemoOrganisation, LoadDemoDossiers],
})
export class DemonstrationModule {}
