import { Module } from '@nestjs/common';
import { DossierReachModule } from '../dossier-intake/dossier-reach.module';
import { PrintingModule } from '../platform/printing/printing.module';
import { AmountsController } from './http/amounts.controller';
import { BankNotificationsController } from './http/bank-notifications.controller';
import { CashShiftsController } from './http/cash-shifts.controller';
import { DossierMoneyController } from './http/dossier-money.controller';
import { HeldMoneyController } from './http/held-money.controller';
import { ReceiptsController } from './http/receipts.controller';
import { RemittancesController } from './http/remittances.controller';
import { ShortagesController } from './http/shortages.controller';
import { CashShifts } from './use-cases/cash-shifts';
import { ChangeCharges } from './use-cases/change-charges';
import { CollectCash } from './use-cases/collect-cash';
import { PrintMoney } from './use-cases/print-money';
import { Remit } from './use-cases/remit';
import { RepayShortage } from './use-cases/repay-shortage';
import { RequestTransfer } from './use-cases/request-transfer';
import { SettleHeldMoney } from './use-cases/settle-held-money';
import { TakeBankNotification } from './use-cases/take-bank-notification';
import { VoidReceipt } from './use-cases/void-receipt';

@Module({
  imports: [DossierReachModule, PrintingModule],
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
    SettleHeldMoney,
    Remit,
    RepayShortage,
    PrintMoney,
  ],
})
export class FeesModule {}
