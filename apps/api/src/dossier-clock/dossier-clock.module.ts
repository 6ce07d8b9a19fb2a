import { Module } from '@nestjs/common';
import { DossierReachModule } from '../dossier-reach/dossier-reach.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { DossierClockController } from './http/dossier-clock.controller';
import { NotificationsController } from './http/notifications.controller';
import { ReadClock } from './queries/read-clock';
import { DueWatch } from './reactions/due-watch';
import { FollowStages } from './reactions/follow-stages';
import { ReadNotification } from './use-cases/read-notification';
import { RecordOutsideWait } from './use-cases/record-outside-wait';

@Module({
  imports: [OrganisationModule, DossierReachModule],
  controllers: [DossierClockController, NotificationsController],
  providers: [ReadClock, DueWatch, FollowStages, ReadNotification, RecordOutsideWait],
  exports: [ReadClock],
})
export class DossierClockModule {}
