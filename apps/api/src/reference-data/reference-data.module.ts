import { Module } from '@nestjs/common';
import { LoadReferenceData } from './load-reference-data';

@Module({ providers: [LoadReferenceData], exports: [LoadReferenceData] })
export class ReferenceDataModule {}
