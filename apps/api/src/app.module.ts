import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import { ApiClientsModule } from './access/api-clients.module';
import { AuditingModule } from './auditing/auditing.module';
import { CourierDeliveryModule } from './courier-delivery/courier-delivery.module';
import { CustodyModule } from './custody/custody.module';
import { DemonstrationModule } from './demonstration/demonstration.module';
import { DocumentsModule } from './documents/documents.module';
import { DossierIntakeModule } from './dossier-intake/dossier-intake.module';
import { DraftsModule } from './dossier-intake/drafts.module';
import { FormsModule } from './dossier-intake/forms.module';
import type { Environment } from './platform/config/environment';
import { OrganisationModule } from './organisation/organisation.module';
import { PlatformModule } from './platform/platform.module';
import { ProcedureCatalogueModule } from './procedure-catalogue/procedure-catalogue.module';
import { ReferenceDataModule } from './reference-data/reference-data.module';
import { TrackingModule } from './tracking/tracking.module';
import { ReportingModule } from './reporting/reporting.module';

@Module({})
export class AppModule {
  static with(environment: Environment, options = { offline: false }): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(environment, options),
        AccessModule,
        ApiClientsModule,
        ReferenceDataModule,
        OrganisationModule,
        ProcedureCatalogueModule,
        CustodyModule,
        DossierIntakeModule,
        CourierDeliveryModule,
        DraftsModule,
        FormsModule,
        DocumentsModule,
        TrackingModule,
        AuditingModule,
        ReportingModule,
        DemonstrationModule,
      ],
    };
  }
}
