import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
import { PrintingModule } from '../platform/printing/printing.module';
import { DeskController } from './http/desk.controller';
import { ReportsController } from './http/reports.controller';
import { ReturnedPapersController } from './http/returned-papers.controller';
import { CountFacts } from './reactions/count-facts';
import { ListFigureDossiers } from './use-cases/list-figure-dossiers';
import { PrintSummary } from './use-cases/print-summary';
import { ReadSummary } from './use-cases/read-summary';

@Module({
  imports: [OrganisationModule, PrintingModule],
  controllers: [ReportsController, ReturnedPapersController, DeskController],
  providers: [CountFacts, ReadSummary, PrintSummary, ListFigureDossiers],
})
export class ReportingModule {}
