import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CLOCK, clockFrom } from './config/clock';
import { ENVIRONMENT, type Environment } from './config/environment';
import { applicationDataSourceOptions } from './database/data-source';
import { PoolSql } from './database/pool-sql';
import { ShortMemory } from './database/short-memory';
import { Transaction } from './database/transaction';
import { HealthController } from './http/health.controller';
import { JournalReaders } from './journal/journal-readers';
import { JournalWork } from './journal/journal-work';
import { SealKey } from './journal/seal-key';

@Global()
@Module({})
export class PlatformModule {
  /** `offline` describes the application without a database, for its API document. */
  static with(environment: Environment, options: { offline: boolean }): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot({
          ...applicationDataSourceOptions(environment.databaseUrl),
          manualInitialization: options.offline,
          retryAttempts: 3,
        }),
      ],
      controllers: [HealthController],
      providers: [
        { provide: ENVIRONMENT, useValue: environment },
        { provide: CLOCK, useFactory: () => clockFrom(environment.clockStart) },
        { provide: SealKey, useFactory: () => SealKey.openOrMake(environment.sealKeyFile) },
        PoolSql,
        ShortMemory,
        Transaction,
        JournalReaders,
        JournalWork,
      ],
      exports: [ENVIRONMENT, CLOCK, SealKey, PoolSql, ShortMemory, Transaction, JournalReaders],
    };
  }
}
