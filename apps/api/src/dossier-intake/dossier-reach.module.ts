import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
import { ReachDossier } from './use-cases/reach-dossier';
import { ResumeOnPayment } from './use-cases/resume-on-payment';

/** How the other modules come by a dossier that somebody may see, and tell it that it is paid. */
@Module({
  imports: [OrganisationModule],
  providers: [ReachDossier, ResumeOnPayment],
  exports: [ReachDossier, ResumeOnPayment],
})
export class DossierReachModule {}
