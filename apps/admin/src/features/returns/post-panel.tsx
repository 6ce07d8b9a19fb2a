import { Button, Checkbox, Group, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import type { ConsignmentStatus } from '@motcua/delivery-domain';
import { normalisePhone } from '@motcua/shared-identifiers';
import { noDong, type Dong } from '@motcua/shared-money';
import { useQuery } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePostOffices } from './post-offices';
import { fieldMessages } from '../../ui/problem-error';
import { MainAct } from '../../ui/main-act';
import { MoneyInput } from '../../ui/money-input';
import { ProblemAlert } from '../../ui/problem-alert';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { StatusBadge } from '../../ui/status-badge';
import { useFormats } from '../../ui/use-formats';
import { moneyQuery } from '../fees/get-money';
import type { Dossier } from './get-results';
import { originalsOf, toggled } from './hand-back';
import { usePostResult } from './return-acts';

interface PostPanelProps {
  dossier: Dossier;
  posted: Dossier['consignments'][number] | undefined;
  /** The citizen came all the same. */
  onHandOverHere?: () => void;
}

/** The result goes by post: one consignment, with the fee and the carriage as two lines. */
export function PostPanel({ dossier, posted, onHandOverHere }: PostPanelProps) {
  const { t } = useTranslation();
  return (
    <Section
      title={t('returns.post.title')}
      acts={
        onHandOverHere && <Button onClick={onHandOverHere}>{t('returns.post.handOverHere')}</Button>
      }
    >
      {posted ? (
        <Group gap="md">
          <Text>{t('returns.post.existing')}</Text>
          <ScreenLink
            address={linkOptions({ to: '/deliveries/$no', params: { no: posted.number } })}
          >
            <span className="code">{posted.number}</span>
          </ScreenLink>
          <StatusBadge kind="consignment" status={posted.status as ConsignmentStatus} />
        </Group>
      ) : (
        <PostingForm dossier={dossier} />
      )}
    </Section>
  );
}

type Contact = 'contactName' | 'contactPhone' | 'contactAddress' | 'slot' | 'note';

function usePosting(dossier: Dossier) {
  const { id, returnAddress, applicant, submitter } = dossier;
  const offices = usePostOffices();
  const [texts, setTexts] = useState<Record<Contact, string>>({
    contactName: returnAddress?.recipient ?? submitter?.fullName ?? applicant.fullName,
    contactPhone: returnAddress?.phone ?? submitter?.phone ?? applicant.phone ?? '',
    contactAddress: returnAddress?.address ?? applicant.address ?? '',
    slot: returnAddress?.convenientTime ?? '',
    note: '',
  });
  const [postage, setPostage] = useState<Dong | undefined>(noDong);
  const held = originalsOf(dossier);
  const [originals, setOriginals] = useState<readonly number[]>(held.map(({ no }) => no));
  const [chosenOffice, setOffice] = useState<string | null>(null);
  const postUnitId = chosenOffice ?? (offices.length === 1 ? offices[0]?.id : undefined) ?? null;
  const text = (name: Contact) => texts[name].normalize('NFC').trim() || undefined;
  const body = {
    kind: 'delivery' as const,
    dossierId: id,
    postUnitId: postUnitId ?? undefined,
    contactName: text('contactName'),
    contactPhone: text('contactPhone') && normalisePhone(texts.contactPhone),
    contactAddress: text('contactAddress'),
    slot: text('slot'),
    note: text('note'),
    postage: postage ?? 0,
    originals: [...originals],
  };
  const change = (name: Contact, value: string) => setTexts({ ...texts, [name]: value });
  const money = { postage, setPostage };
  const papers = { held, originals, setOriginals };
  return { body, texts, change, money, papers, offices, postUnitId, setOffice };
}

function PostingForm({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  const command = usePostResult();
  const posting = usePosting(dossier);
  const { money } = posting;
  const errors = fieldMessages(command.error);
  const field = (name: Contact, isOptional = false) => (
    <TextInput
      id={name}
      label={`${t(`returns.post.${name}`)} ${isOptional ? t('common.optional') : ''}`.trim()}
      autoComplete="off"
      spellCheck={false}
      inputMode={name === 'contactPhone' ? 'tel' : undefined}
      error={errors[name]}
      value={posting.texts[name]}
      onChange={(event) => posting.change(name, event.currentTarget.value)}
    />
  );
  return (
    <Stack gap="sm">
      <ProblemAlert error={command.error} onRetry={command.retry} takesFocus />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        {field('contactName')}
        {field('contactPhone')}
        {field('contactAddress')}
        {field('slot', true)}
        <FeeAtTheDoor dossierId={dossier.id} />
        <MoneyInput
          id="postage"
          label={t('returns.post.postage')}
          description={t('returns.post.postageHint')}
          error={errors.postage}
          value={money.postage}
          onChange={money.setPostage}
        />
        <Select
          id="postUnitId"
          label={t('returns.post.office')}
          data={posting.offices.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          value={posting.postUnitId}
          onChange={posting.setOffice}
          error={errors.postUnitId}
        />
        {field('note', true)}
      </SimpleGrid>
      <OriginalsToSend {...posting.papers} />
      <MainAct
        label={t('returns.post.register')}
        isPending={command.isPending}
        onRun={() => command.run(posting.body)}
      />
    </Stack>
  );
}

interface OriginalsToSendProps {
  held: ReturnType<typeof originalsOf>;
  originals: readonly number[];
  setOriginals: (chosen: readonly number[]) => void;
}

/** Originals go home with the result unless somebody takes one out of the envelope. */
function OriginalsToSend({ held, originals, setOriginals }: OriginalsToSendProps) {
  const { t } = useTranslation();
  if (held.length === 0) return null;
  const left = held.length - originals.length;
  return (
    <Stack gap="xs">
      <Text fw={600}>{t('returns.papers.originals')}</Text>
      {held.map(({ no, shortName }) => (
        <Checkbox
          key={no}
          label={shortName}
          checked={originals.includes(no)}
          onChange={(event) => setOriginals(toggled(originals, no, event.currentTarget.checked))}
        />
      ))}
      {left > 0 && (
        <Text size="xs" c="dimmed">
          {t('returns.papers.kept', { count: left })}
        </Text>
      )}
    </Stack>
  );
}

/** What is still due is collected at the door, to the đồng; nobody types it. */
function FeeAtTheDoor({ dossierId }: { dossierId: string }) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const query = useQuery(moneyQuery(dossierId));
  const due = query.data && query.data.due.state + query.data.due.copies;
  return (
    <div>
      <Text fw={600}>{t('returns.post.stateFee')}</Text>
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {due !== undefined && (
        <>
          <Text fw={600}>{money(due)}</Text>
          <Text size="xs" c="dimmed">
            {t(due > 0 ? 'returns.post.stateFeeHint' : 'returns.fee.settled')}
          </Text>
        </>
      )}
    </div>
  );
}
