import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { LoadDemoOrganisation } from './load-demo-organisation';

@Module({
  imports: [AccessModule],
  providers: [LoadDemoOrganisation],
  exports: [LoadDemoOrganisation],
})
export class DemonstrationModule {}
