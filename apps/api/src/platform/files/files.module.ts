import path from 'node:path';
import { Module } from '@nestjs/common';
import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { ENVIRONMENT, type Environment } from '../config/environment';
import { DiskFileStore } from './disk-file-store';
import { FileStore } from './file-store';
import { FILES_SETTINGS, filesSettingsFrom } from './files-settings';
import type { FilesSettings } from './files-settings';
import { HeldBytes } from './held-bytes';
import { S3FileStore } from './s3-file-store';
import { VIRUS_SCANNER, virusScannerFrom } from './virus-scanner';

export function fileStoreOf({ folder, s3 }: FilesSettings): FileStore {
  return s3 === undefined
    ? new DiskFileStore(folder)
    : new S3FileStore(s3, path.join(folder, 'incoming'));
}

@Module({
  providers: [
    {
      provide: FILES_SETTINGS,
      inject: [ENVIRONMENT],
      // The data folder is decided once, by the environment of the application.
      useFactory: ({ dataDir }: Environment) =>
        filesSettingsFrom({ ...process.env, MOTCUA_DATA_DIR: dataDir }),
    },
    { provide: VIRUS_SCANNER, useFactory: () => virusScannerFrom(process.env) },
    { provide: FileStore, useFactory: fileStoreOf, inject: [FILES_SETTINGS] },
    {
      provide: HeldBytes,
      inject: [FILES_SETTINGS],
      useFactory: ({ folder }: FilesSettings) => new HeldBytes(path.join(folder, 'uploads')),
    },
  ],
  exports: [FileStore, HeldBytes, VIRUS_SCANNER],
})
export class FilesModule implements OnModuleInit, OnModuleDestroy {
  constructor(private readonly files: FileStore) {}

  onModuleInit(): Promise<void> {
    return this.files.removeLeftOvers();
  }

  onModuleDestroy(): Promise<void> {
    return this.files.close();
  }
}
