import { Module } from '@nestjs/common';
import { CustodyController } from './http/custody.controller';

@Module({ controllers: [CustodyController] })
export class CustodyModule {}
