import { Alert, Group, Stack, Text } from '@mantine/core';
import { dong, type Dong } from '@motcua/shared-money';
import { useQuery } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { KeyButton } from '../../ui/key-button';
import { MainAct } from '../../ui/main-act';
import { MoneyInput } from '../../ui/money-input';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import { ScreenLink } from '../../ui/screen-link';
import { useFormats } from '../../ui/use-formats';
import { ChargeLines } from './charge-lines';
import classes from './fees.module.css';
import { amountQuery, type Charge, type DossierMoney } from './get-money';
import { useCollectCash, useRequestTransfer } from './money-acts';
import { type Taken, TakenLine } from './taken-line';
import { TotalLine } from './total-line';
import { TransferCode } from './transfer-code';

interface CollectingProps {
  money: DossierMoney;
  taken: Taken | undefined;
  onTaken: (taken: Taken) => void;
  onSettle: (charge: Charge) => void;
  /** The bank is asked again. */
  onCheck: () => Promise<unknown>;
}

/** With an open shift: the charges, their sum, and one of two ways to pay it. */
export function Collecting({ money, taken, onTaken, onSettle, onCheck }: CollectingProps) {
  const { t } = useTranslation();
  const due = money.charges.filter(({ state }) => state === 'due');
  const [chosen, setChosen] = useState(() => due.map(({ no }) => no));
  const [isCash, setCash] = useState(false);
  const transfer = useRequestTransfer(money.dossierId);
  const total = due
    .filter(({ no }) => chosen.includes(no))
    .reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const chargeNos = [...chosen].sort((a, b) => a - b);
  const isAll = total === money.due.total;
  const chosenWords = useQuery(amountQuery(isAll ? 0 : total)).data?.inWords;
  const words = isAll ? money.due.inWords : chosenWords;
  const notSet = money.charges.filter(({ state }) => state === 'notSet');
  const request = money.paymentRequest;
  const waitsForBank = request?.status === 'open' && due.length > 0 && !isCash;
  return (
    <Stack gap="sm">
      <ChargeLines
        charges={money.charges}
        chosen={waitsForBank ? undefined : chosen}
        onChoose={setChosen}
        onSettle={waitsForBank ? undefined : onSettle}
      />
      {taken && <TakenLine taken={taken} />}
      <ProblemAlert error={transfer.error} takesFocus />
      {request && (waitsForBank || request.status === 'paid') && (
        <TransferCode request={request} onCheck={onCheck} onCash={() => setCash(true)} />
      )}
      {notSet.length > 0 && (
        <Alert color="warn" variant="outline">
          {t('cash.amountsMissing', { names: notSet.map(({ name }) => name).join(', ') })}
        </Alert>
      )}
      {due.length === 0 && <NothingDue money={money} />}
      {due.length > 0 && !waitsForBank && (
        <>
          <TotalLine total={total} words={words} />
          <Cash
            dossierId={money.dossierId}
            chargeNos={chargeNos}
            total={total}
            isCodeOut={isCash}
            onTaken={onTaken}
          >
            <KeyButton
              code="KeyQ"
              alt
              label={t('cash.showCode')}
              loading={transfer.isPending}
              disabled={total === 0}
              run={() => {
                setCash(false);
                transfer.run({ chargeNos });
              }}
            />
          </Cash>
        </>
      )}
      {money.heldMoney.some(({ status }) => status === 'held' || status === 'refundRequested') && (
        <Alert color="warn" variant="outline">
          <Text>{t('cash.heldHere')}</Text>
          <ScreenLink address={linkOptions({ to: '/cash', search: { tab: 'held' } })}>
            {t('cash.tab.held')}
          </ScreenLink>
        </Alert>
      )}
    </Stack>
  );
}

interface CashProps {
  dossierId: string;
  chargeNos: readonly number[];
  total: number;
  /** A code was shown before: the citizen may have used it. */
  isCodeOut: boolean;
  onTaken: (taken: Taken) => void;
  /** The other way to pay. */
  children: ReactNode;
}

function Cash({ dossierId, chargeNos, total, isCodeOut, onTaken, children }: CashProps) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const { say } = useAnnouncer();
  const [given, setGiven] = useState<Dong>();
  const field = useRef<HTMLInputElement>(null);
  const collect = useCollectCash(dossierId, (change, receiptIds) => {
    onTaken({ change, receiptIds });
    say(t('cash.taken', { change: money(change) }));
  });
  const cash = given ?? dong(total);
  const change = cash - total;
  const lack =
    total === 0
      ? t('cash.lack.choice')
      : change < 0
        ? t('cash.lack.given', { amount: money(-change) })
        : undefined;
  return (
    <>
      {isCodeOut && (
        <Alert color="warn" variant="outline">
          {t('cash.code.askFirst')}
        </Alert>
      )}
      <ProblemAlert error={collect.error} onRetry={collect.retry} takesFocus />
      <div className={classes.sum}>
        <MoneyInput
          ref={field}
          w={168}
          label={t('cash.given')}
          value={given}
          error={fieldMessages(collect.error)['given']}
          onChange={setGiven}
        />
        <div>
          <Text size="sm">{t('cash.change')}</Text>
          <Text className={classes.total} aria-live="polite">
            {money(Math.max(0, change))}
          </Text>
        </div>
      </div>
      <Group align="flex-start" gap="sm">
        <MainAct
          label={t('cash.collectCash')}
          isPending={collect.isPending}
          blockedBecause={lack}
          onRun={() => collect.run({ chargeNos: [...chargeNos], amount: total, given: cash })}
        />
        <KeyButton code="KeyT" alt label={t('cash.countCash')} run={() => field.current?.focus()} />
        {children}
      </Group>
    </>
  );
}

/** Nothing is left to take: on to the result where it waits for its fee. */
function NothingDue({ money: { charges, status, dossierCode } }: { money: DossierMoney }) {
  const { t } = useTranslation();
  if (charges.some(({ state }) => state === 'notSet')) return null;
  return (
    <>
      {charges.length > 0 && <Text>{t('cash.lack.nothing')}</Text>}
      {status === 'resultReady' && (
        <ScreenLink address={linkOptions({ to: '/returns', search: { code: dossierCode } })}>
          {t('cash.toReturn')}
        </ScreenLink>
      )}
    </>
  );
}
