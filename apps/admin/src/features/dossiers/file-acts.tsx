import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export interface FileAct {
  key: string;
  label: string;
  /** Names the file as well: the same act stands beside every file. */
  name: string;
  isDangerous?: boolean;
  isPending?: boolean;
  /** Either leads somewhere or does something. */
  href?: string;
  run?: () => void;
}

interface FileActsProps {
  fileName: string;
  /** What is usually done next with this file; absent where nothing waits. */
  main?: FileAct;
  others: readonly FileAct[];
}

/** One act beside a file and a menu with the rest: a row, however many acts there are. */
export function FileActs({ fileName, main, others }: FileActsProps) {
  const { t } = useTranslation();
  return (
    <Group gap={4} wrap="nowrap">
      {main && (
        <Button
          size="compact-sm"
          loading={main.isPending}
          aria-label={main.name}
          onClick={main.run}
        >
          {main.label}
        </Button>
      )}
      <Menu
        position="bottom-end"
        transitionProps={{ duration: 0 }}
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <ActionIcon
            variant="default"
            size={26}
            aria-label={t('dossiers.fileActs', { name: fileName })}
          >
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {others.map(({ key, label, name, href, run, isDangerous, isPending }) =>
            href ? (
              <Menu.Item key={key} component="a" href={href} aria-label={name}>
                {label}
              </Menu.Item>
            ) : (
              <Menu.Item
                key={key}
                aria-label={name}
                disabled={isPending}
                color={isDangerous ? 'danger' : undefined}
                onClick={run}
              >
                {label}
              </Menu.Item>
            ),
          )}
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
