import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { isCashDue, lackingProof, recipientRelations } from '@motcua/delivery-domain';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '../../app/api';
import { CameraScan } from '../../ui/camera-scan';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { SignaturePad } from '../../ui/signature-pad';
import type { Consignment } from './get-consignments';
import { MoneyTicks } from './money-ticks';
import classes from './phone-page.module.css';
import { PhotoInput } from './photo-input';
import { PlacePart } from './place-part';
import { deliveryOf, isThisEnvelope, newProof, proofFacts, type Proof } from './proof';
import { StopPage } from './stop-page';
import { useConsignmentAct } from './use-consignment-act';
import { useKeptAtDoor } from './use-kept-at-door';

/** What the courier brings back from the door: who took it, the money, a signature. */
export function ProofScreen() {
  const { t } = useTranslation();
  const { stop } = useParams({ from: '/signed-in/my-round/$stop/proof' });
  return (
    <StopPage stop={stop} title={t('courier.proof.title')}>
      {(tagged) => <ProofForm {...tagged} />}
    </StopPage>
  );
}

interface PartProps {
  proof: Proof;
  change: (patch: Partial<Proof>) => void;
}

function ProofForm({ body: consignment, etag }: Tagged<Consignment>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const kept = useKeptAtDoor(consignment, 'deliver', () => newProof(consignment));
  const { value: proof, change } = kept;
  const act = useConsignmentAct(consignment.number, () => {
    kept.forget();
    void navigate({ to: '/my-round' });
  });
  const moneyDue = isCashDue(consignment);
  const rule = { signature: true, photo: false, moneyDue };
  const lack = lackingProof(proofFacts(proof), rule)[0];
  const isRight = isThisEnvelope(proof, consignment);
  const part = { proof, change };
  if (!consignment.availableActions.includes('deliver'))
    return <Text>{t('courier.proof.notNow')}</Text>;
  return (
    <>
      <TextInput
        label={t('courier.proof.envelope')}
        description={t('courier.proof.envelopeHint', { number: consignment.number })}
        data-takes-scans="true"
        autoComplete="off"
        maxLength={64}
        value={proof.envelope}
        onChange={(event) => change({ envelope: event.currentTarget.value })}
        error={proof.envelope.length > 4 && !isRight && t('courier.proof.otherEnvelope')}
      />
      <CameraScan onCode={(raw) => change({ envelope: raw.trim() })} />
      <RecipientPart {...part} />
      {moneyDue && (
        <MoneyTicks
          title={t('courier.money.title')}
          stateFee={consignment.stateFee}
          postage={consignment.postage}
          taken={proof}
          onChange={change}
        />
      )}
      <Section title={t('courier.proof.signature')}>
        <Stack gap="sm">
          <SignaturePad
            drawn={proof.signature}
            onChange={(signature) => change({ signature: signature?.image })}
          />
          <PhotoInput
            label={t('courier.proof.photo')}
            isTaken={proof.photo !== undefined}
            onChange={(photo) => change({ photo })}
          />
        </Stack>
      </Section>
      <PlacePart taken={proof} onChange={change} />
      <ProblemAlert error={act.error} onRetry={act.retry} takesFocus />
      <div className={classes.main}>
        <MainAct
          label={t('courier.act.deliver')}
          isPending={act.isPending}
          blockedBecause={
            isRight ? lack && t(`courier.lack.${lack}`) : t('courier.proof.envelopeMissing')
          }
          onRun={() => act.run(deliveryOf(proof, moneyDue), etag)}
          fullWidth
        />
      </div>
    </>
  );
}

function RecipientPart({ proof, change }: PartProps) {
  const { t } = useTranslation();
  return (
    <Section title={t('courier.proof.recipient')}>
      <Stack gap="sm">
        <Radio.Group
          aria-label={t('courier.proof.relation')}
          value={proof.relation}
          onChange={(relation) => change({ relation: relation as Proof['relation'] })}
        >
          {recipientRelations.map((relation) => (
            <div key={relation} className={classes.choice}>
              <Radio value={relation} label={t(`courier.relation.${relation}`)} />
            </div>
          ))}
        </Radio.Group>
        <TextInput
          label={t('courier.proof.recipientName')}
          autoComplete="off"
          maxLength={120}
          value={proof.recipientName}
          onChange={(event) => change({ recipientName: event.currentTarget.value })}
        />
        {proof.relation === 'proxy' && (
          <TextInput
            label={t('courier.proof.authorisation')}
            autoComplete="off"
            maxLength={200}
            value={proof.authorisation}
            onChange={(event) => change({ authorisation: event.currentTarget.value })}
          />
        )}
        <TextInput
          label={t('courier.proof.idLastFour')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          value={proof.idLastFour}
          onChange={(event) => change({ idLastFour: event.currentTarget.value })}
        />
      </Stack>
    </Section>
  );
}
