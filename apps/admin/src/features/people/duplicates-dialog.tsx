import { Button, Group, Stack, Table, Text, Textarea } from '@mantine/core';
import { linkOptions } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { useKeptText } from '../../ui/kept-text';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { ScreenLink } from '../../ui/screen-link';
import { StatusBadge } from '../../ui/status-badge';
import { useFormats } from '../../ui/use-formats';
import type { PossibleDuplicate } from './get-person';

/** What is compared with the earlier dossiers: the form on the screen. */
export interface ComparedMatter {
  procedureName: string;
  applicantName: string;
  birthDate: string | null;
  personalId: string | null;
  phone: string | null;
  address: string | null;
  submitterName: string | null;
}

interface DuplicatesDialogProps {
  mine: ComparedMatter;
  duplicates: readonly PossibleDuplicate[];
  /** The reason given before, when the clerk looks again. */
  firstReason: string;
  keptAs: string;
  isPending: boolean;
  error: Error | null;
  onOtherMatter: (reason: string) => void;
  onSameMatter: (dossierId: string, reason: string) => void;
  onClose: () => void;
}

const shortestReason = 5;
/** More columns cannot be read side by side. */
const shownColumns = 3;

/** Side by side: what is being received, and what is there already; the decision needs a reason. */
export function DuplicatesDialog(props: DuplicatesDialogProps) {
  const { t } = useTranslation();
  const [kept, setReason] = useKeptText(`${props.keptAs}.notDuplicate`);
  const [wasTried, setTried] = useState(false);
  const reason = kept || props.firstReason;
  const isShort = reason.trim().length < shortestReason;
  const decide = (act: (given: string) => void) => {
    setTried(true);
    if (!isShort) act(reason.normalize('NFC').trim());
  };
  return (
    <Dialog title={t('people.duplicates.title')} onClose={props.onClose} size={1080}>
      <Stack gap="sm">
        <Text>{t('people.duplicates.ask')}</Text>
        <ProblemAlert error={props.error} takesFocus />
        <Comparison
          {...props}
          duplicates={props.duplicates.slice(0, shownColumns)}
          onSame={(id) => decide((given) => props.onSameMatter(id, given))}
        />
        <Textarea
          data-autofocus
          label={t('people.duplicates.reason')}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={500}
          value={reason}
          error={wasTried && isShort && t('people.duplicates.reasonShort')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end" align="flex-start">
          <Button onClick={props.onClose}>{t('common.close')}</Button>
          <MainAct
            label={t('people.duplicates.otherMatter')}
            isPending={props.isPending}
            onRun={() => decide(props.onOtherMatter)}
          />
        </Group>
      </Stack>
    </Dialog>
  );
}

interface ComparisonProps extends DuplicatesDialogProps {
  onSame: (dossierId: string) => void;
}

function Comparison({ mine, duplicates, onSame, isPending }: ComparisonProps) {
  const { t } = useTranslation();
  const { date, dateTime, phone } = useFormats();
  const row = (label: string, own: ReactNode, read: (each: PossibleDuplicate) => ReactNode) => (
    <Table.Tr key={label}>
      <Table.Th scope="row">{label}</Table.Th>
      <Table.Td>{own}</Table.Td>
      {duplicates.map((each) => (
        <Table.Td key={each.id}>{read(each)}</Table.Td>
      ))}
    </Table.Tr>
  );
  const hasSubmitter =
    mine.submitterName !== null || duplicates.some(({ submitterName }) => submitterName !== null);
  const day = (value: string | null) => value && date(value);
  const call = (value: string | null) => value && phone(value);
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table verticalSpacing={2} layout="fixed" withTableBorder withColumnBorders>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w={150} />
            <Table.Th scope="col">{t('people.duplicates.thisOne')}</Table.Th>
            {duplicates.map(({ id, code }) => (
              <Table.Th scope="col" key={id}>
                <ScreenLink address={linkOptions({ to: '/dossiers/$id', params: { id } })}>
                  <span className="code">{code}</span>
                </ScreenLink>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {row(t('people.duplicates.why'), '', ({ matches }) =>
            matches.map((match) => t(`people.duplicates.match.${match}`)).join('; '),
          )}
          {row(t('dossiers.procedure'), mine.procedureName, (each) => each.procedureName)}
          {row(t('dossiers.status'), t('people.duplicates.typing'), ({ status }) => (
            <StatusBadge status={status} />
          ))}
          {row(t('dossiers.registered'), '', (each) => dateTime(each.registeredAt))}
          {row(t('kit.person.fullName'), mine.applicantName, (each) => each.applicantName)}
          {row(t('kit.person.birthDate'), day(mine.birthDate), (each) => day(each.birthDate))}
          {row(t('kit.person.personalId'), mine.personalId, (each) => each.personalId)}
          {row(t('kit.person.phone'), call(mine.phone), (each) => call(each.phone))}
          {row(t('kit.person.address'), mine.address, (each) => each.address)}
          {hasSubmitter &&
            row(t('dossiers.submitter'), mine.submitterName, (each) => each.submitterName)}
          {row(t('dossiers.receivedAt'), '', (each) => each.receivedUnit)}
          {row('', '', ({ id, code }) => (
            <Button
              size="compact-md"
              disabled={isPending}
              aria-label={t('people.duplicates.sameMatterOf', { code })}
              onClick={() => onSame(id)}
            >
              {t('people.duplicates.sameMatter')}
            </Button>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
