import {
  ActionIcon,
  Button,
  Group,
  NumberInput,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { isSealNumber, normaliseOwnCode } from '@motcua/shared-identifiers';
import { paperKinds, type PaperKind } from '@motcua/dossier-domain';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tagged } from '../../app/api';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import { Section } from '../../ui/section';
import { SignaturePad } from '../../ui/signature-pad';
import { deviceNow } from './device-time';
import type { Consignment } from './get-consignments';
import classes from './phone-page.module.css';
import { PhotoInput } from './photo-input';
import { StopPage } from './stop-page';
import { useConsignmentAct } from './use-consignment-act';

/** Papers counted line by line in front of the sender, sealed, and signed for. */
export function CollectScreen() {
  const { t } = useTranslation();
  const { stop } = useParams({ from: '/signed-in/my-round/$stop/collect' });
  return (
    <StopPage stop={stop} title={t('courier.collect.title')}>
      {(tagged) => <CollectForm {...tagged} />}
    </StopPage>
  );
}

interface CountedPaper {
  name: string;
  kind: PaperKind;
  count: number;
}

const newPaper: CountedPaper = { name: '', kind: 'original', count: 1 };

function CollectForm({ body: consignment, etag }: Tagged<Consignment>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { number, kind, availableActions } = consignment;
  const isAtHome = kind === 'collection';
  const [papers, setPapers] = useState<CountedPaper[]>([newPaper]);
  const [typedSeal, setSeal] = useState('');
  const [signature, setSignature] = useState<string>();
  const [photo, setPhoto] = useState<string>();
  const act = useConsignmentAct(number, () => void navigate({ to: '/my-round' }));
  if (!availableActions.includes('collect')) return <Text>{t('courier.collect.notNow')}</Text>;
  const sealNo = normaliseOwnCode(typedSeal);
  const isUnnamed = papers.some(({ name }) => !name.trim());
  const lack = () => {
    if (isAtHome && isUnnamed) return t('courier.collect.lack.papers');
    if (!isSealNumber(sealNo)) return t('courier.bag.sealMissing');
    return isAtHome && !signature ? t('courier.collect.lack.signature') : undefined;
  };
  const send = () =>
    act.run(
      {
        action: 'collect',
        sealNo,
        papers: isAtHome ? papers.map(composed) : undefined,
        signature,
        photo,
        deviceAt: deviceNow(),
      },
      etag,
    );
  return (
    <>
      {isAtHome && <PapersPart papers={papers} onChange={setPapers} />}
      <Section title={t('courier.collect.seal')}>
        <TextInput
          label={t('courier.field.sealNo')}
          description={t('courier.collect.sealHint')}
          maxLength={20}
          autoComplete="off"
          data-takes-scans="true"
          value={typedSeal}
          onChange={(event) => setSeal(event.currentTarget.value)}
          error={fieldMessages(act.error).sealNo}
        />
      </Section>
      <Section title={t('courier.collect.signature')}>
        <Stack gap="sm">
          {isAtHome && <SignaturePad onChange={(drawn) => setSignature(drawn?.image)} />}
          <PhotoInput
            label={t('courier.collect.photo')}
            isTaken={photo !== undefined}
            onChange={setPhoto}
          />
          {isAtHome && <Text>{t('courier.collect.notReceipt')}</Text>}
        </Stack>
      </Section>
      <ProblemAlert error={act.error} onRetry={act.retry} takesFocus />
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

const composed = (paper: CountedPaper): CountedPaper => ({
  ...paper,
  name: paper.name.normalize('NFC').trim(),
});

interface PapersPartProps {
  papers: readonly CountedPaper[];
  onChange: (papers: CountedPaper[]) => void;
}

function PapersPart({ papers, onChange }: PapersPartProps) {
  const { t } = useTranslation();
  const total = papers.reduce((sum, { count }) => sum + count, 0);
  const replace = (index: number, patch: Partial<CountedPaper>) =>
    onChange(papers.map((paper, at) => (at === index ? { ...paper, ...patch } : paper)));
  return (
    <Section
      title={t('courier.collect.papers')}
      note={t('courier.collect.total', { count: total })}
    >
      <Stack gap="md">
        {papers.map((paper, index) => (
          <PaperLine
            key={index}
            no={index + 1}
            paper={paper}
            onChange={(patch) => replace(index, patch)}
            onRemove={
              papers.length > 1
                ? () => onChange(papers.filter((_paper, at) => at !== index))
                : undefined
            }
          />
        ))}
        <Button
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() => onChange([...papers, newPaper])}
        >
          {t('courier.collect.addPaper')}
        </Button>
      </Stack>
    </Section>
  );
}

interface PaperLineProps {
  no: number;
  paper: CountedPaper;
  onChange: (patch: Partial<CountedPaper>) => void;
  onRemove?: () => void;
}

function PaperLine({ no, paper, onChange, onRemove }: PaperLineProps) {
  const { t } = useTranslation();
  return (
    <div role="group" aria-label={t('courier.collect.paperNo', { no })}>
      <TextInput
        label={t('courier.collect.paperNo', { no })}
        maxLength={200}
        autoComplete="off"
        value={paper.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <Group gap="sm" mt="xs" align="flex-end" wrap="nowrap">
        <Select
          style={{ flex: 1 }}
          aria-label={t('kit.checklist.kind')}
          allowDeselect={false}
          data={paperKinds
            .filter((kind) => kind !== 'electronic')
            .map((value) => ({ value, label: t(`dossier.paperKind.${value}`) }))}
          value={paper.kind}
          onChange={(kind) => onChange({ kind: (kind ?? 'original') as PaperKind })}
        />
        <NumberInput
          w={84}
          aria-label={t('kit.checklist.copies')}
          min={1}
          max={99}
          allowDecimal={false}
          value={paper.count}
          onChange={(count) => onChange({ count: typeof count === 'number' ? count : 1 })}
        />
        {onRemove && (
          <ActionIcon
            size={48}
            variant="subtle"
            aria-label={t('courier.collect.removePaper', { no })}
            onClick={onRemove}
          >
            <IconTrash size={20} aria-hidden />
          </ActionIcon>
        )}
      </Group>
    </div>
  );
}
