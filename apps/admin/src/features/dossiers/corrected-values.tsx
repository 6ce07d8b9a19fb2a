import { Table, Text } from '@mantine/core';
import { linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import type { Dossier } from './get-dossier';

/** What was wrong in a result: the old value struck, the new one, and who had it corrected. */
export function CorrectedValues({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const { correctionOf, corrections } = dossier;
  const all = [...(correctionOf ? [correctionOf] : []), ...corrections];
  if (all.length === 0) return null;
  return (
    <Section title={t('dossiers.correctedValues')}>
      {all.map(({ id, code, changes, reason, openedAt, openedBy }) => (
        <div key={id}>
          {changes.length > 0 && (
            <Table verticalSpacing={4}>
              <Table.Tbody>
                {changes.map(({ field, oldValue, newValue }) => (
                  <Table.Tr key={field}>
                    <Table.Th scope="row" w={184} fw={400} c="var(--ink-2)">
                      {field}
                    </Table.Th>
                    <Table.Td>
                      <del aria-label={t('dossiers.oldValueOf', { value: oldValue })}>
                        {oldValue}
                      </del>{' '}
                      <strong>{newValue}</strong>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
          <Text size="xs" c="dimmed">
            {reason} · {openedBy.fullName} · {dateTime(openedAt)} ·{' '}
            <ScreenLink address={linkOptions({ to: '/dossiers/$id', params: { id } })}>
              {code}
            </ScreenLink>
          </Text>
        </div>
      ))}
    </Section>
  );
}
