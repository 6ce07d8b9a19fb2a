import type { components } from '@motcua/shared-api-client';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';

type Body<Name extends keyof components['schemas']> = components['schemas'][Name];

/** Money of one dossier and the cash book change together on every screen that shows them. */
const changes = [['dossiers'], ['cash']] as const;

const of = (id: string) => ({ path: { id } });

export function useCollectCash(
  id: string,
  onDone: (change: number, receiptIds: readonly string[]) => void,
) {
  return useCommand({
    send: (body: Body<'CollectCashRequest'>, header) =>
      read(api.POST('/api/v1/dossiers/{id}/payments', { params: { ...of(id), header }, body })),
    changes,
    onDone: ({ change, receiptIds }) => onDone(change, receiptIds),
  });
}

export function useRequestTransfer(id: string) {
  return useCommand({
    send: (body: Body<'RequestTransferRequest'>, header) =>
      read(
        api.POST('/api/v1/dossiers/{id}/payment-requests', { params: { ...of(id), header }, body }),
      ),
    changes,
  });
}

export function useSettleCharge(id: string, onDone: () => void) {
  return useCommand({
    send: ({ no, ...body }: Body<'SettleChargeRequest'> & { no: number }, header) =>
      read(
        api.POST('/api/v1/dossiers/{id}/charges/{no}/settings', {
          params: { path: { id, no }, header },
          body,
        }),
      ),
    changes,
    keepsSeenVersion: true,
    onDone,
  });
}

export function useAddCharge(id: string, onDone: () => void) {
  return useCommand({
    send: (body: Body<'AddChargeRequest'>, header) =>
      read(api.POST('/api/v1/dossiers/{id}/charges', { params: { ...of(id), header }, body })),
    changes,
    onDone,
  });
}

export function useOpenShift() {
  return useCommand({
    send: (body: Body<'OpenCashShiftRequest'>, header) =>
      read(api.POST('/api/v1/cash-shifts', { params: { header }, body })),
    changes,
  });
}

export function useCloseShift(id: string, onDone: () => void) {
  return useCommand({
    send: (body: Body<'CloseCashShiftRequest'>, header) =>
      read(api.POST('/api/v1/cash-shifts/{id}/count', { params: { ...of(id), header }, body })),
    changes,
    onDone,
  });
}

export function useDecideVariance(id: string) {
  return useCommand({
    send: (body: Body<'DecideVarianceRequest'>, header) =>
      read(
        api.POST('/api/v1/cash-shifts/{id}/variance-decision', {
          params: { ...of(id), header },
          body,
        }),
      ),
    changes,
  });
}

export function useAskVoid(id: string, onDone: () => void) {
  return useCommand({
    send: (body: Body<'AskVoidRequest'>, header) =>
      read(
        api.POST('/api/v1/receipts/{id}/void-requests', { params: { ...of(id), header }, body }),
      ),
    changes,
    onDone,
  });
}

export function useDecideVoid(id: string, onDone: () => void) {
  return useCommand({
    send: (body: Body<'DecideVoidRequest'>, header) =>
      read(
        api.POST('/api/v1/receipts/{id}/void-decision', { params: { ...of(id), header }, body }),
      ),
    changes,
    onDone,
  });
}

export function useAllocate(id: string, onDone: () => void) {
  return useCommand({
    send: (body: Body<'AllocateMoneyRequest'>, header) =>
      read(api.POST('/api/v1/held-money/{id}/allocation', { params: { ...of(id), header }, body })),
    changes,
    onDone,
  });
}

export type RefundMethod = Body<'AskRefundRequest'>['method'];

export function useAskRefund(id: string, onDone: () => void) {
  return useCommand({
    send: (body: Body<'AskRefundRequest'>, header) =>
      read(
        api.POST('/api/v1/held-money/{id}/refund-requests', {
          params: { ...of(id), header },
          body,
        }),
      ),
    changes,
    onDone,
  });
}

export function useKeepHeldMoney(id: string, onDone: () => void) {
  return useCommand({
    send: (_nothing: object, header) =>
      read(api.POST('/api/v1/held-money/{id}/refund-refusals', { params: { ...of(id), header } })),
    changes,
    onDone,
  });
}

export function useRefund(id: string, onDone: () => void) {
  return useCommand({
    send: (body: Body<'RefundRequest'>, header) =>
      read(api.POST('/api/v1/held-money/{id}/refund', { params: { ...of(id), header }, body })),
    changes,
    onDone,
  });
}

export function useRemit(onDone: () => void) {
  return useCommand({
    send: (body: Body<'RemitRequest'>, header) =>
      read(api.POST('/api/v1/remittances', { params: { header }, body })),
    changes,
    onDone,
  });
}

export function useRefuseRemittance(id: string, onDone: () => void) {
  return useCommand({
    send: (body: Body<'RefuseRemittanceRequest'>, header) =>
      read(api.POST('/api/v1/remittances/{id}/refusal', { params: { ...of(id), header }, body })),
    changes,
    onDone,
  });
}

export function useConfirmRemittance() {
  return useCommand({
    send: ({ id }: { id: string }, header) =>
      read(api.POST('/api/v1/remittances/{id}/confirmation', { params: { ...of(id), header } })),
    changes,
  });
}

export type RepaymentMethod = Body<'RepayShortageRequest'>['method'];

export function useRepayShortage(staffId: string, onDone: () => void) {
  return useCommand({
    send: (body: Body<'RepayShortageRequest'>, header) =>
      read(
        api.POST('/api/v1/shortages/{id}/repayments', { params: { ...of(staffId), header }, body }),
      ),
    changes,
    onDone,
  });
}
