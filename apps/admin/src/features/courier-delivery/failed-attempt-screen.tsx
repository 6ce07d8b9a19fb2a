import { Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import {
  failureReasonCodes,
  failureReasons,
  usualAttemptRule,
  type FailureReason,
} from '@motcua/delivery-domain';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '../../app/api';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { deviceNow } from './device-time';
import type { Consignment } from './get-consignments';
import classes from './phone-page.module.css';
import { PhotoInput } from './photo-input';
import { PlacePart } from './place-part';
import { StopPage } from './stop-page';
import { useConsignmentAct } from './use-consignment-act';
import { useKeptAtDoor } from './use-kept-at-door';
import { noPlace, type TakenPlace } from './use-place';

/** Why nobody took it, with the proof that reason needs and what follows from it. */
export function FailedAttemptScreen() {
  const { t } = useTranslation();
  const { stop } = useParams({ from: '/signed-in/my-round/$stop/failed' });
  return (
    <StopPage
      stop={stop}
      title={({ kind }) =>
        t(kind === 'delivery' ? 'courier.act.failAttempt' : 'courier.act.failCollection')
      }
    >
      {(tagged) => <FailedAttemptForm {...tagged} />}
    </StopPage>
  );
}

/** Somebody who waits at the post office has no door to be found at. */
const reasonsAtDoor = failureReasonCodes.filter((code) => code !== 'notCollected');

interface FailedAttempt extends TakenPlace {
  reason: FailureReason | null;
  note: string;
  slot: string;
  photo: string | undefined;
}

const nothingYet: FailedAttempt = {
  reason: null,
  note: '',
  slot: '',
  photo: undefined,
  ...noPlace,
};

function FailedAttemptForm({ body: consignment, etag }: Tagged<Consignment>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const kept = useKeptAtDoor(consignment, 'failAttempt', () => nothingYet);
  const { value: failed, change } = kept;
  const { number, attempts, availableActions } = consignment;
  const act = useConsignmentAct(number, () => {
    kept.forget();
    void navigate({ to: '/my-round' });
  });
  if (!availableActions.includes('failAttempt')) return <Text>{t('courier.failed.notNow')}</Text>;
  const { reason } = failed;
  const lack = lackOf(failed);
  const send = () => {
    if (!reason) return;
    const note = failed.note.normalize('NFC').trim() || undefined;
    const slot = failed.slot.normalize('NFC').trim() || undefined;
    const { photo, place, placeLack } = failed;
    const body = { action: 'failAttempt' as const, reason, note, photo, place, placeLack };
    act.run({ ...body, slot, deviceAt: deviceNow() }, etag);
  };
  return (
    <>
      <Section title={t('courier.failed.reason')}>
        <Radio.Group
          aria-label={t('courier.failed.reason')}
          value={reason}
          onChange={(value) => change({ reason: value as FailureReason })}
        >
          {reasonsAtDoor.map((code) => (
            <div key={code} className={classes.choice}>
              <Radio value={code} label={t(`courier.reason.${code}`)} />
            </div>
          ))}
        </Radio.Group>
      </Section>
      {reason && <ReasonProof failed={failed} change={change} />}
      <Text my="sm">{ruleSentence(consignment, t)}</Text>
      <PlacePart taken={failed} onChange={change} />
      <ProblemAlert error={act.error} onRetry={act.retry} takesFocus />
      <div className={classes.main}>
        <MainAct
          label={t('courier.failed.send', { no: attempts + 1 })}
          isPending={act.isPending}
          blockedBecause={lack && t(`courier.failed.lack.${lack}`)}
          onRun={send}
          fullWidth
        />
      </div>
    </>
  );
}

function lackOf({ reason, note, slot, photo }: FailedAttempt) {
  if (!reason) return 'reason';
  const { proof } = failureReasons[reason];
  const isThere = {
    photo: Boolean(photo),
    note: Boolean(note.trim()),
    newSlot: Boolean(slot.trim()),
    callLog: true,
  };
  return isThere[proof] ? undefined : proof;
}

type Translate = ReturnType<typeof useTranslation>['t'];

/** Two invitations two working days apart, then back to the counter. */
function ruleSentence({ attempts, kind }: Consignment, t: Translate): string {
  const { maxAttempts, workingDaysBetween } = usualAttemptRule;
  const no = attempts + 1;
  if (kind === 'collection') return t('courier.failed.ruleCollection', { no });
  if (no >= maxAttempts) return t('courier.failed.ruleLast', { no, max: maxAttempts });
  return t('courier.failed.rule', { no, max: maxAttempts, days: workingDaysBetween });
}

interface ReasonProofProps {
  failed: FailedAttempt;
  change: (patch: Partial<FailedAttempt>) => void;
}

function ReasonProof({ failed, change }: ReasonProofProps) {
  const { t } = useTranslation();
  const proof = failed.reason ? failureReasons[failed.reason].proof : 'note';
  const isNoteOptional = proof !== 'note';
  return (
    <Section title={t('courier.failed.proof')}>
      <Stack gap="sm">
        {proof === 'photo' && (
          <PhotoInput
            label={t('courier.failed.photo')}
            isTaken={failed.photo !== undefined}
            onChange={(photo) => change({ photo })}
          />
        )}
        {proof === 'newSlot' && (
          <TextInput
            label={t('courier.failed.slot')}
            maxLength={60}
            autoComplete="off"
            value={failed.slot}
            onChange={(event) => change({ slot: event.currentTarget.value })}
          />
        )}
        <Textarea
          label={[t('courier.failed.note'), isNoteOptional && t('common.optional')]
            .filter(Boolean)
            .join(' ')}
          maxLength={500}
          autosize
          minRows={2}
          value={failed.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      </Stack>
    </Section>
  );
}
