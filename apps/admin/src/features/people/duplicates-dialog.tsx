import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { DialogActs } from '../../ui/dialog-acts';
import { useKeptText } from '../../ui/kept-text';
import { ProblemAlert } from '../../ui/problem-alert';
import { shortestReason } from '../../ui/shortest-reason';
import { DuplicateComparison, shownColumns, type ComparedMatter } from './duplicate-comparison';
import { DuplicateReason } from './duplicate-reason';
import type { PossibleDuplicate } from './get-person';
import { useShownDuplicates } from './use-shown-duplicates';

interface DuplicatesDialogProps {
  mine: ComparedMatter;
  duplicates: readonly PossibleDuplicate[];
  /** The reason given before, when the clerk looks again. */
  firstReason: string;
  keptAs: string;
  isPending: boolean;
  error: Error | null;
  /** Hears of those that were shown, which are all of them. */
  onOtherMatter: (reason: string, dossierIds: readonly string[]) => void;
  /** Absent where nothing on the screen may end in favour of an earlier dossier. */
  onSameMatter?: (dossierId: string, reason: string) => void;
  onClose: () => void;
}

/** Side by side: what is being received, and what is there already; the decision needs a reason. */
export function DuplicatesDialog(props: DuplicatesDialogProps) {
  const { t } = useTranslation();
  const [kept, setReason] = useKeptText(`${props.keptAs}.notDuplicate`);
  const [wasTried, setTried] = useState(false);
  const reason = kept || props.firstReason;
  const isShort = reason.trim().length < shortestReason;
  const { onSameMatter, duplicates } = props;
  const shown = useShownDuplicates(duplicates);
  const hasMore = duplicates.length > shownColumns;
  const others = t('people.duplicates.others', { count: duplicates.length });
  const decide = (act: (given: string) => void) => {
    setTried(true);
    if (!isShort) act(reason.normalize('NFC').trim());
  };
  return (
    <Dialog title={t('people.duplicates.title')} onClose={props.onClose} size={1080}>
      <Stack gap="sm">
        <Text>{t(`people.duplicates.${onSameMatter ? 'ask' : 'askForAll'}`)}</Text>
        <ProblemAlert error={props.error} takesFocus />
        <DuplicateComparison
          mine={props.mine}
          duplicates={shown.current}
          acts={
            onSameMatter &&
            (({ id, code }) => (
              <Button
                size="compact-md"
                disabled={props.isPending}
                aria-label={t('people.duplicates.sameMatterOf', { code })}
                onClick={() => decide((given) => onSameMatter(id, given))}
              >
                {t('people.duplicates.sameMatter')}
              </Button>
            ))
          }
        />
        {hasMore && (
          <Group justify="space-between">
            <Text role="status">
              {t('people.duplicates.shown', {
                from: shown.from,
                to: shown.to,
                count: duplicates.length,
              })}
            </Text>
            {shown.isAllSeen && (
              <Button size="compact-md" onClick={shown.showNext}>
                {others}
              </Button>
            )}
          </Group>
        )}
        <DuplicateReason value={reason} isRefused={wasTried && isShort} onChange={setReason} />
        <DialogActs
          label={shown.isAllSeen ? t('people.duplicates.otherMatter') : others}
          isPending={props.isPending}
          onRun={
            shown.isAllSeen
              ? () => decide((given) => props.onOtherMatter(given, shown.seenIds))
              : shown.showNext
          }
          onClose={props.onClose}
        />
      </Stack>
    </Dialog>
  );
}
