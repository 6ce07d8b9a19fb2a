import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import { ApiClientsModule } from './access/api-clients.module';
import { CustodyModule } from './custody/custody.module';
import { DemonstrationModule } from './demonstration/demonstration.module';
import { DossierIntakeModule } from './dossier-intake/dossier-intake.module';
import type { Environment } from './platform/config/environment';
import { OrganisationModule } from './organisation/organisation.module';
import { PlatformModule } from './platform/platform.module';
import { ProcedureCatalogueModule } from './procedure-catalogue/procedure-catalogue.module';
import { ReferenceDataModule } from './reference-data/reference-data.module';

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
        DemonstrationModule,
      ],
    };
  }
}
