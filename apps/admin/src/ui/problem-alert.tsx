import { Alert, Anchor, Button, Group, List, Stack, Text } from '@mantine/core';
import { problemTypes, type Language } from '@motcua/shared-problem';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldPath, isProblemOf, ProblemError } from './problem-error';
import { useFormats } from './use-formats';

export interface ProblemAlertProps {
  error: unknown;
  onRetry?: () => void;
  /** Further acts the screen knows, such as a link to the existing record. */
  acts?: ReactNode;
  /** Id of the input for a field path, where it is not the path itself. */
  fieldId?: (path: string) => string;
  /** Labels of fields by path, for the links of the summary. */
  fieldLabels?: Readonly<Record<string, string>>;
  /** Takes focus when it appears: after F9, not for a part of a page that failed to load. */
  takesFocus?: boolean;
}

interface Words {
  title: string;
  next: string;
}

function wordsOf(error: unknown, t: TFunction, language: Language): Words {
  if (error instanceof ProblemError) {
    const { problem, kind } = error;
    const known = kind && problemTypes[kind];
    return {
      title: known?.title[language] ?? t('problem.unknown', { status: problem.status }),
      next: problem.detail || known?.nextStep[language] || t('problem.unknownNext'),
    };
  }
  if (error instanceof TypeError)
    return { title: t('problem.unreachable'), next: t('problem.unreachableNext') };
  return { title: t('problem.screenFailed'), next: t('problem.screenFailedNext') };
}

/** What happened, what is safe, what to do, and the number to read out. */
export function ProblemAlert(props: ProblemAlertProps) {
  const { error, acts, takesFocus } = props;
  const { t, i18n } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus && error) frame.current?.focus();
  }, [takesFocus, error]);
  if (!error) return null;
  // The same version again would be refused again.
  const onRetry = isProblemOf(error, 'staleVersion') ? undefined : props.onRetry;
  const words = wordsOf(error, t, i18n.language === 'en' ? 'en' : 'vi');
  const reference = error instanceof ProblemError ? error.problem.traceId : undefined;
  return (
    <Alert
      ref={frame}
      tabIndex={-1}
      role="alert"
      color="danger"
      variant="outline"
      icon={<IconAlertTriangle size={20} aria-hidden />}
      title={words.title}
    >
      <Stack gap="sm">
        <Text>{words.next}</Text>
        {error instanceof ProblemError && <ProblemDetails {...props} error={error} />}
        {(onRetry || acts) && (
          <Group gap="sm">
            {onRetry && <Button onClick={onRetry}>{t('common.retry')}</Button>}
            {acts}
          </Group>
        )}
        {reference && (
          <Text size="xs" c="dimmed">
            {t('problem.reference')}: <span className="code">{reference}</span>
          </Text>
        )}
      </Stack>
    </Alert>
  );
}

function ProblemDetails(props: ProblemAlertProps & { error: ProblemError }) {
  const { problem, retryAfterSeconds } = props.error;
  const { t } = useTranslation();
  const { time } = useFormats();
  const prefix = problem.consignmentStatus ? 'consignment' : 'dossier';
  const actions = problem.availableActions?.map((each) => t(`${prefix}.action.${each}`));
  return (
    <>
      {problem.errors && <FieldLinks {...props} />}
      {problem.changedBy && problem.changedAt && (
        <Text>
          {t('problem.faster', { name: problem.changedBy, time: time(problem.changedAt) })}
        </Text>
      )}
      {problem.duplicates && (
        <Text>{t('problem.duplicates', { codes: problem.duplicates.join('; ') })}</Text>
      )}
      {problem.missingPapers && (
        <Text>{t('problem.missingPapers', { papers: problem.missingPapers.join('; ') })}</Text>
      )}
      {actions && actions.length > 0 && (
        <Text>{t('problem.possibleNow', { actions: actions.join(', ') })}</Text>
      )}
      {problem.alternative && <Text>{problem.alternative}</Text>}
      {retryAfterSeconds && <Text>{t('problem.wait', { seconds: retryAfterSeconds })}</Text>}
    </>
  );
}

function FieldLinks({ error, fieldId, fieldLabels }: ProblemAlertProps & { error: ProblemError }) {
  const { t } = useTranslation();
  return (
    <List aria-label={t('problem.fields')}>
      {error.problem.errors?.map(({ pointer, detail }) => {
        const path = fieldPath(pointer);
        const label = fieldLabels?.[path];
        const text = label ? `${label}: ${detail}` : detail;
        return (
          <List.Item key={pointer + detail}>
            <Anchor
              href={`#${fieldId?.(path) ?? path}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId?.(path) ?? path)?.focus();
              }}
            >
              {text}
            </Anchor>
          </List.Item>
        );
      })}
    </List>
  );
}
