import { ActionIcon, Button, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { type PaperKind, paperKinds } from '@motcua/dossier-domain';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';

/** One line of the slip, as it is counted at the door. */
export interface CountedPaper {
  name: string;
  kind: PaperKind;
  count: number;
}

export const newPaper: CountedPaper = { name: '', kind: 'original', count: 1 };

export const composed = (paper: CountedPaper): CountedPaper => ({
  ...paper,
  name: paper.name.normalize('NFC').trim(),
});

interface CountedPapersProps {
  papers: readonly CountedPaper[];
  onChange: (papers: CountedPaper[]) => void;
}

export function CountedPapers({ papers, onChange }: CountedPapersProps) {
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
