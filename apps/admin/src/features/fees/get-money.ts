import type { components } from '@motcua/shared-api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read, readTagged } from '../../app/api';

export type DossierMoney = components['schemas']['DossierMoneyResponse'];
export type Charge = DossierMoney['charges'][number];
export type ReceiptLine = DossierMoney['receipts'][number];
export type Shift = components['schemas']['CashShiftSummary'];
export type OpenShift = components['schemas']['CashShiftResponse'];
export type Receipt = components['schemas']['ReceiptResponse'];
export type HeldMoney = components['schemas']['HeldMoneyResponse'];
export type Remittance = components['schemas']['RemittanceResponse'];
export type Shortage = components['schemas']['ShortageResponse'];
export type MoneyGroup = components['schemas']['MoneyGroup'];

/** While a code is on the screen the bank's message may come at any moment. */
const codeWatchMs = 2_000;

export const moneyQuery = (id: string, reason?: string) =>
  queryOptions({
    queryKey: ['dossiers', id, 'money', reason ?? null],
    queryFn: () =>
      read(api.GET('/api/v1/dossiers/{id}/money', { params: { path: { id }, query: { reason } } })),
    refetchInterval: (query) =>
      query.state.data?.paymentRequest?.status === 'open' ? codeWatchMs : false,
    staleTime: reason === undefined ? 5_000 : Infinity,
  });

export const shiftsQuery = (after: string | undefined) =>
  queryOptions({
    queryKey: ['cash', 'shifts', after ?? null],
    queryFn: () =>
      read(api.GET('/api/v1/cash-shifts', { params: { query: { limit: 50, after } } })),
    placeholderData: keepPreviousData,
  });

export const shiftQuery = (id: string) =>
  queryOptions({
    queryKey: ['cash', 'shift', id],
    queryFn: () => readTagged(api.GET('/api/v1/cash-shifts/{id}', { params: { path: { id } } })),
  });

export const voidRequestsQuery = (after: string | undefined) =>
  queryOptions({
    queryKey: ['cash', 'voidRequests', after ?? null],
    queryFn: () =>
      read(
        api.GET('/api/v1/receipts', {
          params: { query: { state: 'voidRequested', limit: 50, after } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const receiptQuery = (id: string) =>
  queryOptions({
    queryKey: ['cash', 'receipt', id],
    queryFn: () => readTagged(api.GET('/api/v1/receipts/{id}', { params: { path: { id } } })),
  });

export const heldMoneyListQuery = (after: string | undefined) =>
  queryOptions({
    queryKey: ['cash', 'held', after ?? null],
    queryFn: () =>
      read(
        api.GET('/api/v1/held-money', { params: { query: { isOpen: true, limit: 50, after } } }),
      ),
    placeholderData: keepPreviousData,
  });

export const heldMoneyQuery = (id: string) =>
  queryOptions({
    queryKey: ['cash', 'held', 'one', id],
    queryFn: () => readTagged(api.GET('/api/v1/held-money/{id}', { params: { path: { id } } })),
  });

export const toRemitQuery = queryOptions({
  queryKey: ['cash', 'toRemit'],
  queryFn: () => read(api.GET('/api/v1/cash-to-remit')),
});

export const shortagesQuery = queryOptions({
  queryKey: ['cash', 'shortages'],
  queryFn: () => read(api.GET('/api/v1/shortages')),
});

export const remittancesQuery = (after: string | undefined) =>
  queryOptions({
    queryKey: ['cash', 'remittances', after ?? null],
    queryFn: () =>
      read(api.GET('/api/v1/remittances', { params: { query: { limit: 50, after } } })),
    placeholderData: keepPreviousData,
  });

/** An amount in words, as it is read out to whoever pays. */
export const amountQuery = (amount: number) =>
  queryOptions({
    queryKey: ['amounts', amount],
    queryFn: () => read(api.GET('/api/v1/amounts/{amount}', { params: { path: { amount } } })),
    enabled: amount > 0,
    staleTime: Infinity,
  });
