import { Module } from '@nestjs/common';
import { PrintingModule } from '../platform/printing/printing.module';
import { FormsController } from './http/forms.controller';
import { PrintForm } from './use-cases/print-form';

@Module({
  imports: [PrintingModule],
  controllers: [FormsController],
  providers: [PrintForm],
  exports: [PrintForm],
})
export class FormsModule {}
