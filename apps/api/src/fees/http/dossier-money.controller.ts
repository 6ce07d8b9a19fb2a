import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { CreatingAct, CurrentActor, IfMatch, RepeatableAct } from '../../access/http/command';
import { ReachDossier } from '../../dossier-reach/use-cases/reach-dossier';
import type { Act } from '../../platform/http/act';
import { JsonDocument } from '../../platform/http/json-document';
import { Operation } from '../../platform/http/operation';
import { dossierMoney } from '../queries/dossier-money.query';
import { ChangeCharges } from '../use-cases/change-charges';
import { CollectCash } from '../use-cases/collect-cash';
import { RequestTransfer } from '../use-cases/request-transfer';
import {
  AddChargeRequest,
  ChargeParameter,
  CollectCashRequest,
  MoneyDossierParameter,
  MoneyReasonQuery,
  RequestTransferRequest,
  SettleChargeRequest,
} from './dossier-money.requests';
import { CashCollectedResponse, DossierMoneyResponse } from './dossier-money.responses';

@ApiTags('fees')
@Controller('dossiers')
export class DossierMoneyController {
  constructor(
    private readonly reach: ReachDossier,
    private readonly charges: ChangeCharges,
    private readonly collectCash: CollectCash,
    private readonly requestTransfer: RequestTransfer,
  ) {}

  @Get(':id/money')
  @Operation({
    id: 'getDossierMoney',
    summary: 'All money of a dossier: charges, receipts, and what is held for the citizen',
    access: ['dossier.read', 'dossier.readWithReason'],
    answers: DossierMoneyResponse,
    problems: ['notFound'],
  })
  read(
    @Param() { id: key }: MoneyDossierParameter,
    @Query() { reason }: MoneyReasonQuery,
    @CurrentActor() actor: Actor,
    @RepeatableAct() act: Act,
  ): Promise<JsonDocument> {
    return this.reach.run({ key, part: 'money', reason, actor, act }, async (sql, { id }) =>
      JsonDocument.of(await dossierMoney(sql, id)),
    );
  }

  @Post(':id/charges')
  @Operation({
    id: 'addDossierCharge',
    summary: 'Charge copies or carriage, or what a payment notice asks for',
    description: 'Fees of the procedure come from its version at reception and are not added here.',
    access: ['dossier.collectFee', 'dossier.process'],
    answers: DossierMoneyResponse,
    status: 201,
    idempotent: true,
    problems: ['notFound', 'moneyBlocked'],
  })
  add(
    @Param() { id }: MoneyDossierParameter,
    @Body() body: AddChargeRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.charges.add(id, body, actor, act);
  }

  @Post(':id/charges/:no/settings')
  @Operation({
    id: 'settleDossierCharge',
    summary: 'Set a charge before it is paid: amount left open, copies, moment, exemption',
    description: 'If-Match is the version of the dossier, as the answer about its money says it.',
    access: ['dossier.collectFee', 'dossier.process'],
    answers: DossierMoneyResponse,
    idempotent: true,
    conditional: true,
    problems: ['notFound', 'moneyBlocked'],
  })
  settle(
    @Param() { id, no }: ChargeParameter,
    @Body() body: SettleChargeRequest,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
    @CreatingAct(200) act: Act,
  ): Promise<JsonDocument> {
    return this.charges.settle({ key: id, no, version }, body, actor, act);
  }

  @Post(':id/payments')
  @Operation({
    id: 'collectCash',
    summary: 'Take cash for charges, into the open shift; one receipt per owner of the money',
    access: ['dossier.collectFee'],
    answers: CashCollectedResponse,
    status: 201,
    idempotent: true,
    problems: ['notFound', 'moneyBlocked'],
  })
  collect(
    @Param() { id }: MoneyDossierParameter,
    @Body() body: CollectCashRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.collectCash.run(id, body, actor, act);
  }

  @Post(':id/payment-requests')
  @Operation({
    id: 'requestTransfer',
    summary: 'A VietQR code for one transfer of the charges named; replaces an earlier code',
    access: ['dossier.collectFee'],
    answers: DossierMoneyResponse,
    status: 201,
    idempotent: true,
    problems: ['notFound', 'moneyBlocked'],
  })
  transfer(
    @Param() { id }: MoneyDossierParameter,
    @Body() body: RequestTransferRequest,
    @CurrentActor() actor: Actor,
    @CreatingAct(201) act: Act,
  ): Promise<JsonDocument> {
    return this.requestTransfer.run(id, body, actor, act);
  }
}
