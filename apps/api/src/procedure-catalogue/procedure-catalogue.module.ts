import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
import { PrintingModule } from '../platform/printing/printing.module';
import { CompetentUnits } from './competent-units';
import { Guidance } from './guidance';
import { GuidancePrint } from './guidance-print';
import { GuidanceController } from './http/guidance.controller';
import { ProcedureController } from './http/procedure.controller';
import { ProcedureReader } from './procedure-reader';
import { ImportCatalogue } from './use-cases/import-catalogue';
import { LoadBuiltinCatalogue } from './use-cases/load-builtin-catalogue';

@Module({
  imports: [OrganisationModule, PrintingModule],
  controllers: [ProcedureController, GuidanceController],
  providers: [
    ProcedureReader,
    CompetentUnits,
    Guidance,
    GuidancePrint,
    LoadBuiltinCatalogue,
    ImportCatalogue,
  ],
  exports: [ProcedureReader, CompetentUnits, LoadBuiltinCatalogue, ImportCatalogue],
})
export class ProcedureCatalogueModule {}
