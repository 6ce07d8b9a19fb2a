import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
import { ReportsController } from './http/reports.controller';
import { ReturnedPapersController } from './http/returned-papers.controller';
import { CountFacts } from './reactions/count-facts';
import { ListFigureDossiers } from './use-cases/list-figure-dossiers';
import { ReadSummary } from './use-cases/read-summary';

@Module({
  imports: [OrganisationModule],
  controllers: [ReportsController, ReturnedPapersController],
  providers: [CountFacts, ReadSummary, ListFigureDossiers],
})
export class ReportingModule {}
