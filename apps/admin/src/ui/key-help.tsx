import { Kbd, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog';
import { strokeName, type KeyBinding } from './key-registry';
import { useKeyRegistry, useKeys } from './keys';

/** F1: every key that means something on this screen. */
export function useKeyHelp() {
  const { t } = useTranslation();
  const registry = useKeyRegistry();
  const [shown, setShown] = useState<KeyBinding[]>();
  const toggle = () => setShown((now) => (now ? undefined : registry.active()));
  useKeys([{ code: 'F1', label: t('kit.keys.title'), run: toggle, everywhere: true }]);
  const close = () => setShown(undefined);
  return { open: toggle, overlay: shown && <KeyHelp bindings={shown} onClose={close} /> };
}

function KeyHelp({ bindings, onClose }: { bindings: KeyBinding[]; onClose: () => void }) {
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
          {bindings.map((binding) => (
            <Table.Tr key={strokeName(binding)}>
              <Table.Td>
                <Kbd>{strokeName(binding)}</Kbd>
              </Table.Td>
              <Table.Td>{binding.label}</Table.Td>
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
