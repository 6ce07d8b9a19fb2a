import { Button, Group, Text } from '@mantine/core';
import type { components } from '@motcua/shared-api-client';
import { IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';
import { ReasonDialog } from '../../ui/reason-dialog';
import { shortestReason } from '../../ui/shortest-reason';
import { useFormats } from '../../ui/use-formats';

type Numbers = components['schemas']['PersonalDataViewResponse'];

/** Says that numbers are masked; «Hiện số» asks why, and the answer stays only on this screen. */
export function MaskedNumbers({ dossierId }: { dossierId: string }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const [isShort, setShort] = useState(false);
  const view = useCommand<string, Numbers>({
    send: (reason, header) =>
      read(
        api.POST('/api/v1/dossiers/{id}/personal-data-views', {
          params: { path: { id: dossierId }, header },
          body: { reason },
        }),
      ),
    changes: [['dossiers', dossierId, 'journal']],
    onDone: () => setAsking(false),
  });
  if (view.answer) return <ShownNumbers numbers={view.answer} />;
  return (
    <>
      <Group gap="sm" mt="xs">
        <Text size="sm" c="dimmed">
          {t('people.masked')}
        </Text>
        <Button
          size="compact-md"
          leftSection={<IconEyeOff size={18} aria-hidden />}
          onClick={() => setAsking(true)}
        >
          {t('people.show')}
        </Button>
      </Group>
      {isAsking && (
        <ReasonDialog
          act={t('people.showAct')}
          consequence={t(isShort ? 'dossiers.reasonTooShort' : 'people.showRecorded')}
          reason="required"
          keptAs="people.show"
          isPending={view.isPending}
          error={view.error}
          onConfirm={({ reason }) => {
            setShort(reason.length < shortestReason);
            if (reason.length >= shortestReason) view.run(reason);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function ShownNumbers({ numbers }: { numbers: Numbers }) {
  const { t } = useTranslation();
  const { phone } = useFormats();
  const line = (who: string, ...values: (string | null | undefined)[]) => {
    const known = values.filter(Boolean);
    return known.length > 0 && t('people.numbersOf', { who, numbers: known.join(' · ') });
  };
  const call = (value: string | null | undefined) => value && phone(value);
  const { applicant, submitter, recipientPhone } = numbers;
  const lines = [
    line(t('people.applicant'), applicant.personalId, call(applicant.phone)),
    line(t('people.submitter'), submitter?.personalId, call(submitter?.phone)),
    line(t('people.recipient'), call(recipientPhone)),
  ];
  return (
    <div role="status">
      {lines.map((each) => each && <Text key={each}>{each}</Text>)}
      <Text size="sm" c="dimmed">
        {t('people.shown')}
      </Text>
    </div>
  );
}
