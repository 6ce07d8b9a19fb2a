import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import { ApplicantMessagesModule } from './applicant-messages/applicant-messages.module';
import { ApiClientsModule } from './access/api-clients.module';
import { AuditingModule } from './auditing/auditing.module';
import { CourierDeliveryModule } from './courier-delivery/courier-delivery.module';
import { CustodyModule } from './custody/custody.module';
import { DemonstrationModule } from './demonstration/demonstration.module';
import { DeskRulesModule } from './desk-rules/desk-rules.module';
import { DigitisationModule } from './digitisation/digitisation.module';
import { DocumentsModule } from './documents/documents.module';
import { DossierClockModule } from './dossier-clock/dossier-clock.module';
import { FeesModule } from './fees/fees.module';
import { DossierIntakeModule } from './dossier-intake/dossier-intake.module';
import { DossierWorkModule } from './dossier-work/dossier-work.module';
import { DraftsModule } from './dossier-intake/drafts.module';
import { FormsModule } from './dossier-intake/forms.module';
import type { Environment } from './platform/config/environment';
import { LatenessDisputesModule } from './lateness-disputes/lateness-disputes.module';
import { OrganisationModule } from './organisation/organisation.module';
import { PaperReuseModule } from './paper-reuse/paper-reuse.module';
import { PlatformModule } from './platform/platform.module';
import { PeopleModule } from './people/people.module';
import { ProcedureCatalogueModule } from './procedure-catalogue/procedure-catalogue.module';
import { ReferenceDataModule } from './reference-data/reference-data.module';
import { RetentionModule } from './retention/retention.module';
import { SignaturesModule } from './signatures/signatures.module';
import { StatutoryFormsModule } from './statutory-forms/statutory-forms.module';
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
        ApplicantMessagesModule,
        DossierWorkModule,
        DeskRulesModule,
        DossierClockModule,
        LatenessDisputesModule,
        CourierDeliveryModule,
        FeesModule,
        PeopleModule,
        DraftsModule,
        FormsModule,
        StatutoryFormsModule,
        DocumentsModule,
        DigitisationModule,
        PaperReuseModule,
        RetentionModule,
        SignaturesModule,
        TrackingModule,
        AuditingModule,
        ReportingModule,
        DemonstrationModule,
      ],
    };
  }
}
