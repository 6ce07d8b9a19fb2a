import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { ApplicantMessagesModule } from '../applicant-messages/applicant-messages.module';
import { CourierDeliveryModule } from '../courier-delivery/courier-delivery.module';
import { DossierIntakeModule } from '../dossier-intake/dossier-intake.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { FilesModule } from '../platform/files/files.module';
import { PrintingModule } from '../platform/printing/printing.module';
import { ProcedureCatalogueModule } from '../procedure-catalogue/procedure-catalogue.module';
import { DemoActors } from './demo-actors';
import { DemoDesk } from './demo-desk';
import { LoadDemoConsignments } from './load-demo-consignments';
import { LoadDemoDossiers } from './load-demo-dossiers';
import { LoadDemoOrganisation } from './load-demo-organisation';

@Module({
  imports: [
    AccessModule,
    ApplicantMessagesModule,
    CourierDeliveryModule,
    DossierIntakeModule,
    OrganisationModule,
    ProcedureCatalogueModule,
    FilesModule,
    PrintingModule,
  ],
  providers: [DemoActors, DemoDesk, LoadDemoOrganisation, LoadDemoDossiers, LoadDemoConsignments],
  exports: [LoadDemoOrganisation, LoadDemoDossiers, LoadDemoConsignments],
})
export class DemonstrationModule {}
