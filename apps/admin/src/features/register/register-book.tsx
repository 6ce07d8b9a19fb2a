import { Alert, Anchor, Button, Group, Skeleton, Text } from '@mantine/core';
import { IconFileSpreadsheet, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { LookBadge } from '../../ui/status-badge';
import { useFormats } from '../../ui/use-formats';
import {
  type BookKey,
  printAddress,
  registerQuery,
  type Register,
  workbookAddress,
} from './get-registers';
import { CorrectionDialog } from './correction-dialog';
import { PrintDialog } from './print-dialog';
import { RegisterLines } from './register-lines';
import { useRegisterActs } from './use-register-acts';

type Asked = 'print' | 'close' | { correct: number };

export function RegisterBook(key: BookKey) {
  const { t } = useTranslation();
  const may = useMay();
  const query = useQuery(registerQuery(key));
  const acts = useRegisterActs(key);
  const [asked, setAsked] = useState<Asked>();
  const [isPrintBlocked, setPrintBlocked] = useState(false);
  const book = query.data;
  if (query.error) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  if (!book) return <Skeleton height={320} />;
  const close = () => setAsked(undefined);
  return (
    <>
      <Group justify="space-between" align="flex-start" mb="sm">
        <BookState book={book} />
        <Group gap="sm" align="flex-start">
          <Button
            component="a"
            href={workbookAddress(key)}
            download
            leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
          >
            {t('register.export')}
          </Button>
          {book.waiting > 0 && (
            <Button loading={acts.isPending} onClick={() => acts.act('enter')}>
              {t('register.enter', { count: book.waiting })}
            </Button>
          )}
          {may('register.close') && !book.closedAt && (
            <Button onClick={() => setAsked('close')}>
              {t('register.close', { year: key.year })}
            </Button>
          )}
          <MainAct
            label={t('register.print')}
            blockedBecause={
              book.lastNo + book.waiting === 0 ? t('register.nothingToPrint') : undefined
            }
            onRun={() => setAsked('print')}
          />
        </Group>
      </Group>
      <ProblemAlert error={asked ? null : acts.error} onRetry={acts.retry} takesFocus />
      {isPrintBlocked && (
        <Alert color="warn" variant="outline" role="alert" mb="sm">
          {t('register.printBlocked')}
        </Alert>
      )}
      <RegisterLines book={book} onCorrect={(entryNo) => setAsked({ correct: entryNo })} />
      <Corrections book={book} />
      <Unreceived book={book} />
      {asked === 'print' && (
        <PrintDialog
          book={book}
          onPrinted={(isBlocked) => {
            setPrintBlocked(isBlocked);
            close();
          }}
          onClose={close}
        />
      )}
      {asked === 'close' && (
        <ConfirmDialog
          act={t('register.close', { year: key.year })}
          consequence={t('register.closeConsequence', { year: key.year })}
          isDangerous
          isPending={acts.isPending}
          error={acts.error}
          onConfirm={() => acts.act('close', close)}
          onClose={close}
        />
      )}
      {typeof asked === 'object' && (
        <CorrectionDialog bookKey={key} entryNo={asked.correct} onClose={close} />
      )}
    </>
  );
}

function BookState({ book }: { book: Register }) {
  const { t } = useTranslation();
  const { number, dateTime } = useFormats();
  const last = book.prints[0];
  return (
    <div>
      {book.closedAt && (
        <LookBadge
          look={{ tint: 'neutral', icon: IconLock }}
          label={t('register.closed', { at: dateTime(book.closedAt), name: book.closedBy })}
        />
      )}
      <Text>
        {t('register.lastNo', { no: number(book.lastNo) })}
        {book.waiting > 0 && ` · ${t('register.waiting', { count: book.waiting })}`}
      </Text>
      {last && (
        <Anchor size="sm" href={printAddress(last.id)} target="_blank">
          {t(last.fromNo > last.toNo ? 'register.lastClosingPrint' : 'register.lastPrint', {
            no: last.no,
            from: last.fromNo,
            to: last.toNo,
            at: dateTime(last.printedAt),
            name: last.printedBy,
          })}
        </Anchor>
      )}
    </div>
  );
}

function Corrections({ book }: { book: Register }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  if (book.corrections.length === 0) return null;
  return (
    <Section title={t('register.corrections')}>
      {book.corrections.map(({ no, entryNo, text, enteredAt, enteredBy }) => (
        <Text key={no}>
          {t('register.correctionLine', {
            no,
            entryNo,
            text,
            name: enteredBy,
            at: dateTime(enteredAt),
          })}
        </Text>
      ))}
    </Section>
  );
}

/** A number that is missing in the book of codes is told with its reason. */
function Unreceived({ book }: { book: Register }) {
  const { t } = useTranslation();
  return (
    <Section title={t('register.unreceived')}>
      {book.unreceived.length === 0 ? (
        <Text>{t('register.noneUnreceived')}</Text>
      ) : (
        <Alert variant="outline" color="info">
          {book.unreceived
            .map(({ code, status }) => `${code} (${t(`dossier.status.${status}`).toLowerCase()})`)
            .join('; ')}
          {book.moreUnreceived > 0 &&
            `; ${t('register.moreUnreceived', { count: book.moreUnreceived })}`}
        </Alert>
      )}
    </Section>
  );
}
