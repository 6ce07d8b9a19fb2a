import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { DossierIntakeModule } from '../dossier-intake/dossier-intake.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { FilesModule } from '../platform/files/files.module';
import { PrintingModule } from '../platform/printing/printing.module';
import { ProcedureCatalogueModule } from '../procedure-catalogue/procedure-catalogue.module';
import { ConsignmentsController } from './http/consignments.controller';
import { CouriersController } from './http/couriers.controller';
import { IncidentsController } from './http/incidents.controller';
import { ManifestsController } from './http/manifests.controller';
import { PaperActsController } from './http/paper-acts.controller';
import { PostageController } from './http/postage.controller';
import { RoundsController } from './http/rounds.controller';
import { ProofController } from './http/proof.controller';
import { ConsignmentDetail } from './queries/consignment-detail';
import { ConsignmentReader } from './queries/consignment-reader';
import { ManifestDetail } from './queries/manifest-detail';
import { ActOnConsignment } from './use-cases/act-on-consignment';
import { ActOnManifest } from './use-cases/act-on-manifest';
import { ActOnPaper } from './use-cases/act-on-paper';
import { EffectServices } from './use-cases/effect-services';
import { OpenManifest } from './use-cases/open-manifest';
import { OrderRound } from './use-cases/order-round';
import { PrintPapers } from './use-cases/print-papers';
import { ProvePresence } from './use-cases/prove-presence';
import { RegisterConsignment } from './use-cases/register-consignment';
import { ReportIncident } from './use-cases/report-incident';
import { SettleIncident } from './use-cases/settle-incident';

@Module({
  imports: [
    AccessModule,
    OrganisationModule,
    ProcedureCatalogueModule,
    DossierIntakeModule,
    FilesModule,
    PrintingModule,
  ],
  controllers: [
    ConsignmentsController,
    CouriersController,
    ManifestsController,
    IncidentsController,
    RoundsController,
    ProofController,
    PaperActsController,
    PostageController,
  ],
  providers: [
    ConsignmentDetail,
    ConsignmentReader,
    ManifestDetail,
    RegisterConsignment,
    EffectServices,
    ActOnConsignment,
    OpenManifest,
    OrderRound,
    ActOnManifest,
    ActOnPaper,
    ProvePresence,
    PrintPapers,
    ReportIncident,
    SettleIncident,
  ],
  exports: [RegisterConsignment, ActOnConsignment, OpenManifest, ActOnManifest],
})
export class CourierDeliveryModule {}
