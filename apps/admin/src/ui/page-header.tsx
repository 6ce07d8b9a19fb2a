import { Group, Text, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from './page-title';

interface PageHeaderProps {
  title: string;
  /** Badges beside the title. */
  status?: ReactNode;
  /** One line below: what the record is about. */
  subtitle?: ReactNode;
  /** The main act and the others, on the right. */
  acts?: ReactNode;
  /** The title is a code: 600, never broken. */
  isCode?: boolean;
  /** Old data are shown while new ones are on their way. */
  isUpdating?: boolean;
  hasError?: boolean;
  /** Focus goes to the heading when the screen opens or an act has finished. */
  takesFocus?: boolean;
}

/** The h1 of a screen; also writes the page title. */
export function PageHeader(props: PageHeaderProps) {
  const { title, status, subtitle, acts, isCode, isUpdating, hasError, takesFocus } = props;
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(title, hasError);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <Group
      justify="space-between"
      align="flex-start"
      mb="var(--page-header-gap, var(--space-3))"
      gap="md"
    >
      <div>
        <Group gap="md">
          <Title order={1} ref={heading} tabIndex={-1} className={isCode ? 'code' : undefined}>
            {title}
          </Title>
          {status}
          {isUpdating && (
            <Text c="dimmed" size="xs" role="status">
              {t('common.updating')}
            </Text>
          )}
        </Group>
        {subtitle && <Text c="dimmed">{subtitle}</Text>}
      </div>
      {acts && (
        <Group gap="sm" align="flex-start" className="not-printed">
          {acts}
        </Group>
      )}
    </Group>
  );
}
