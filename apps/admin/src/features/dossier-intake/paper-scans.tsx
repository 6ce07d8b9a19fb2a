import { ActionIcon, Group, Pill, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistPaper } from '../../ui/checklist-paper';
import { useKeyNotes } from '../../ui/keys';
import { acceptedScans, type usePaperScans } from './use-paper-scans';

type PaperScans = ReturnType<typeof usePaperScans>;

/** The chooser that Q opens for the line in focus. */
export function useScanChooser(scans: PaperScans | undefined): {
  choose: (paper: ChecklistPaper) => void;
  chooser: ReactNode;
} {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const paperNo = useRef(0);
  if (!scans) return { choose: () => undefined, chooser: null };
  return {
    choose: ({ no }) => {
      paperNo.current = no;
      input.current?.click();
    },
    chooser: (
      <>
        <ScanKeyNote />
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept={acceptedScans}
          aria-label={t('intake.scans.choose')}
          onChange={(event) => {
            const chosen = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = '';
            void scans.add(paperNo.current, chosen);
          }}
        />
        {scans.refused && (
          <Text size="xs" c="var(--warn)" role="alert" mt="xs">
            {t(`intake.scans.${scans.refused.why}`, { name: scans.refused.name })}
          </Text>
        )}
      </>
    ),
  };
}

function ScanKeyNote() {
  const { t } = useTranslation();
  useKeyNotes([{ keys: 'Q', label: t('intake.scans.key') }]);
  return null;
}

/** At the end of a line: Q and this do the same. */
export function ScanButton({ name, onChoose }: { name: string; onChoose: () => void }) {
  const { t } = useTranslation();
  return (
    <ActionIcon
      variant="subtle"
      size={24}
      tabIndex={-1}
      title={t('intake.scans.add')}
      aria-label={t('intake.scans.addOf', { name })}
      onClick={onChoose}
    >
      <IconPaperclip size={17} aria-hidden />
    </ActionIcon>
  );
}

interface ChosenScansProps {
  no: number;
  scans: PaperScans;
}

export function ChosenScans({ no, scans }: ChosenScansProps) {
  const { t } = useTranslation();
  const files = scans.filesOf(no);
  if (files.length === 0) return null;
  return (
    <Group gap={4}>
      {files.map(({ sha256, name }) => (
        <Pill
          key={sha256}
          size="sm"
          withRemoveButton
          removeButtonProps={{
            'aria-label': t('intake.scans.remove', { name }),
            'aria-hidden': false,
          }}
          onRemove={() => scans.remove(sha256)}
        >
          {scans.isElsewhere(sha256) ? t('intake.scans.elsewhere', { name }) : name}
        </Pill>
      ))}
    </Group>
  );
}
