import { Stack, Text, TextInput } from '@mantine/core';
import { isCashDue, noCashOnDelivery } from '@motcua/delivery-domain';
import { isSealNumber, normaliseOwnCode } from '@motcua/shared-identifiers';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '../../app/api';
import { CameraScan } from '../../ui/camera-scan';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages, isProblemOf } from '../../ui/problem-error';
import { Section } from '../../ui/section';
import { SignaturePad } from '../../ui/signature-pad';
import { CosignerFields, cosignerFieldId, credentialsOf, isNamed, nobody } from './cosigner-fields';
import { composed, type CountedPaper, CountedPapers, newPaper } from './counted-papers';
import { deviceNow } from './device-time';
import type { Consignment } from './get-consignments';
import { moneyAtDoor } from './money-lines';
import { MoneyTicks, nothingTaken } from './money-ticks';
import classes from './phone-page.module.css';
import { PhotoInput } from './photo-input';
import { StopPage } from './stop-page';
import { useConsignmentAct } from './use-consignment-act';
import { useKeptAtDoor } from './use-kept-at-door';

/**
 * At a home the papers are counted line by line and signed for on the glass; at a unit the sealed
 * envelope is taken and one of its people signs with name and password.
 */
export function CollectScreen() {
  const { t } = useTranslation();
  const { stop } = useParams({ from: '/signed-in/my-round/$stop/collect' });
  return (
    <StopPage stop={stop} title={t('courier.collect.title')}>
      {(tagged) => <CollectForm {...tagged} />}
    </StopPage>
  );
}

interface Collected {
  papers: CountedPaper[];
  typedSeal: string;
  signature: string | undefined;
  photo: string | undefined;
}

const nothingYet: Collected = {
  papers: [newPaper],
  typedSeal: '',
  signature: undefined,
  photo: undefined,
};

export function CollectForm({ body: consignment, etag }: Tagged<Consignment>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { number, kind, fromUnit, availableActions } = consignment;
  const isAtHome = kind === 'collection';
  const [giver, setGiver] = useState(nobody);
  const cash = isAtHome ? moneyAtDoor(consignment) : noCashOnDelivery;
  const kept = useKeptAtDoor(consignment, 'collect', () => ({
    ...nothingYet,
    ...nothingTaken(cash),
  }));
  const { papers, typedSeal, signature, photo, ...taken } = kept.value;
  const { change } = kept;
  const act = useConsignmentAct(number, () => {
    kept.forget();
    void navigate({ to: '/my-round' });
  });
  if (!availableActions.includes('collect')) return <Text>{t('courier.collect.notNow')}</Text>;
  const sealNo = normaliseOwnCode(typedSeal);
  const errors = fieldMessages(act.error);
  const words = isAtHome ? 'courier.collect' : 'courier.collect.atUnit';
  const lack = () => {
    if (isAtHome && papers.some(({ name }) => !name.trim()))
      return t('courier.collect.lack.papers');
    if (!isSealNumber(sealNo)) return t('courier.bag.sealMissing');
    if (!taken.tookFee || !taken.tookPostage) return t('courier.collect.lack.money');
    if (isAtHome) return signature ? undefined : t('courier.collect.lack.signature');
    return isNamed(giver) ? undefined : t('courier.collect.lack.giver');
  };
  const send = () => {
    const signed = isAtHome ? { papers: papers.map(composed), signature } : credentialsOf(giver);
    const moneyCollected = isCashDue(cash) || undefined;
    const proof = { ...signed, moneyCollected, photo, deviceAt: deviceNow() };
    act.run({ action: 'collect', sealNo, ...proof }, etag);
    setGiver((typed) => ({ ...typed, password: '' }));
  };
  return (
    <>
      {isAtHome && <CountedPapers papers={papers} onChange={(next) => change({ papers: next })} />}
      <Section title={t(`${words}.seal`)}>
        <TextInput
          label={t('courier.field.sealNo')}
          description={t('courier.collect.sealHint')}
          maxLength={20}
          autoComplete="off"
          data-takes-scans="true"
          value={typedSeal}
          onChange={(event) => change({ typedSeal: event.currentTarget.value })}
          error={errors.sealNo}
        />
        <CameraScan onCode={(code) => change({ typedSeal: code })} />
      </Section>
      {isCashDue(cash) && (
        <MoneyTicks title={t('courier.collect.money')} {...cash} taken={taken} onChange={change} />
      )}
      <Section title={t(`${words}.signature`)} note={isAtHome ? undefined : fromUnit?.name}>
        <Stack gap="sm">
          {isAtHome ? (
            <SignaturePad
              drawn={signature}
              onChange={(drawn) => change({ signature: drawn?.image })}
            />
          ) : (
            <CosignerFields cosigner={giver} onChange={setGiver} errors={errors} />
          )}
          <PhotoInput
            label={t('courier.collect.photo')}
            isTaken={photo !== undefined}
            onChange={(next) => change({ photo: next })}
          />
          {isAtHome && <Text>{t('courier.collect.notReceipt')}</Text>}
        </Stack>
      </Section>
      <ProblemAlert
        error={act.error}
        onRetry={isProblemOf(act.error, 'signInRefused') ? undefined : act.retry}
        fieldId={cosignerFieldId}
        takesFocus
      />
      <div className={classes.main}>
        <MainAct
          label={t('courier.act.collect')}
          isPending={act.isPending}
          blockedBecause={lack()}
          onRun={send}
          fullWidth
        />
      </div>
    </>
  );
}
