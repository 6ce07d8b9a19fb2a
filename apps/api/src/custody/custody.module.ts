import { Module } from '@nestjs/common';
import { CustodyController } from './http/custody.controller';
import { HandBackOriginals } from './use-cases/hand-back-originals';

@Module({ controllers: [CustodyController], providers: [HandBackOriginals] })
export class CustodyModule {}
