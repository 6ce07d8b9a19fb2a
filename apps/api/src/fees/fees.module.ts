import { Module } from '@nestjs/common';
import { DossierIntakeModule } from '../dossier-intake/dossier-intake.module';
import { DossierReachModule } from '../dossier-reach/dossier-reach.module';
import { PrintingModule } from '../platform/printing/printing.module';
import { AmountsController } from './http/amounts.controller';
import { BankNotificationsController } from './http/bank-notifications.controller';
import { CashShiftsController } from './http/cash-shifts.controller';
import { DossierMoneyController } from './http/dossier-money.controller';
import { HeldMoneyController } from './http/held-money.controller';
import { ReceiptsController } from './http/receipts.controller';
import { RemittancesController } from './http/remittances.controller';
import { ShortagesController } from './http/shortages.controller';
import { AllocateHeldMoney } from './use-cases/allocate-held-money';
import { CashShifts } from './use-cases/cash-shifts';
import { ChangeCharges } from './use-cases/change-charges';
import { CollectCash } from './use-cases/collect-cash';
import { PrintMoney } from './use-cases/print-money';
import { RefundHeldMoney } from './use-cases/refund-held-money';
import { Remit } from './use-cases/remit';
import { RepayShortage } from './use-cases/repay-shortage';
import { RequestTransfer } from './use-cases/request-transfer';
import { TakeBankNotification } from './use-cases/take-bank-notification';
import { VoidReceipt } from './use-cases/void-receipt';

@Module({
  imports: [DossierIntakeModule, DossierReachModule, PrintingModule],
  controllers: [
    DossierMoneyController,
    AmountsController,
    CashShiftsController,
    ReceiptsController,
    HeldMoneyController,
    RemittancesController,
    ShortagesController,
    BankNotificationsController,
  ],
  providers: [
    ChangeCharges,
    CollectCash,
    RequestTransfer,
    TakeBankNotification,
    CashShifts,
    VoidReceipt,
    AllocateHeldMoney,
    RefundHeldMoney,
    Remit,
    RepayShortage,
    PrintMoney,
  ],
})
export class FeesModule {}
