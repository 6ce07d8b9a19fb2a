import { Kbd, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog';
import { strokeName, type KeyBinding, type KeyNote } from './key-registry';
import { useKeyRegistry, useKeys } from './keys';

/** F1: every key that means something on this screen. */
export function useKeyHelp() {
  const { t } = useTranslation();
  const registry = useKeyRegistry();
  const [shown, setShown] = useState<KeyNote[]>();
  const noteOf = (binding: KeyBinding) => ({ keys: strokeName(binding), label: binding.label });
  const now = () => [...registry.active().map(noteOf), ...registry.notes()];
  const toggle = () => setShown((before) => (before ? undefined : now()));
  useKeys([{ code: 'F1', label: t('kit.keys.title'), run: toggle, everywhere: true }]);
  const close = () => setShown(undefined);
  return { open: toggle, overlay: shown && <KeyHelp notes={shown} onClose={close} /> };
}

function KeyHelp({ notes, onClose }: { notes: KeyNote[]; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('kit.keys.title')} onClose={onClose}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('kit.keys.key')}</Table.Th>
            <Table.Th>{t('kit.keys.does')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {notes.map(({ keys, label }) => (
            <Table.Tr key={`${keys} ${label}`}>
              <Table.Td>
                <Kbd>{keys}</Kbd>
              </Table.Td>
              <Table.Td>{label}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed" mt="sm">
        {t('kit.keys.alsoMouse')}
      </Text>
    </Dialog>
  );
}
