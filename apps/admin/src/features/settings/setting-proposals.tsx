import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../../app/session';
import { useAnnouncer } from '../../ui/announcer';
import { ProblemAlert } from '../../ui/problem-alert';
import { useFormats } from '../../ui/use-formats';
import { proposalsQuery, type SettingProposal } from './get-settings';
import { ProposalDialog, type ProposalAct } from './proposal-dialog';
import { useSettingWords } from './use-setting-words';

/** Changes that wait for a second person, each with what it would become. */
export function SettingProposals() {
  const { data, error, refetch } = useQuery(proposalsQuery);
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  return data?.items.map((proposal) => <Waiting key={proposal.id} proposal={proposal} />);
}

function Waiting({ proposal }: { proposal: SettingProposal }) {
  const { t } = useTranslation();
  const { date, longDateTime } = useFormats();
  const { say } = useAnnouncer();
  const words = useSettingWords();
  const me = useMe();
  const mayWrite = useMay()('catalogue.write');
  const [act, setAct] = useState<ProposalAct>();
  const { key, value, validFrom, changeReason, proposedBy, proposedById, proposedAt } = proposal;
  const { withdraws } = proposal;
  const said = words(key, value);
  const acts: readonly ProposalAct[] =
    proposedById === me.staff?.id ? ['takeBack'] : ['confirm', 'refuse'];
  return (
    <Alert
      color="warn"
      variant="outline"
      mb="md"
      title={t(withdraws ? 'settings.proposal.waitingToWithdraw' : 'settings.proposal.waiting', {
        name: t(`settings.value.name.${key}`),
      })}
    >
      <Stack gap="xs">
        <Text>
          {t('settings.proposal.by', { name: proposedBy, at: longDateTime(proposedAt) })} ·{' '}
          {t('settings.changesFrom', { date: date(validFrom) })}
        </Text>
        <Text>{changeReason}</Text>
        <List>
          {said.map(({ label, text }) => (
            <List.Item key={label}>
              {label}: {text || t('settings.nothing')}
            </List.Item>
          ))}
          {said.length === 0 && <List.Item>{t('settings.nothing')}</List.Item>}
        </List>
        {mayWrite && (
          <Group>
            {acts.map((each) => (
              <Button key={each} onClick={() => setAct(each)}>
                {t(`settings.proposal.${each}`)}
              </Button>
            ))}
          </Group>
        )}
      </Stack>
      {act && (
        <ProposalDialog
          act={act}
          proposal={proposal}
          onDone={() => say(t(`settings.proposal.done.${act}`))}
          onClose={() => setAct(undefined)}
        />
      )}
    </Alert>
  );
}
