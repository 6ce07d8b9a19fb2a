import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import { DemonstrationModule } from './demonstration/demonstration.module';
import type { Environment } from './platform/config/environment';
import { PlatformModule } from './platform/platform.module';
import { ReferenceDataModule } from './reference-data/reference-data.module';

@Module({})
export class AppModule {
  static with(environment: Environment): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(environment),
        AccessModule,
        ReferenceDataModule,
        DemonstrationModule,
      ],
    };
  }
}
