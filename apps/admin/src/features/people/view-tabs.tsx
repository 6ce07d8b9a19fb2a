import { Button, Group, Tabs } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { savedViewsQuery, type SavedView, type ViewRequest } from './get-saved-views';
import { RemoveViewDialog } from './remove-view-dialog';
import { SaveViewDialog } from './save-view-dialog';

const noView = 'all';

/** One's own views and those shared with the unit. */
export function useSavedViews(): readonly SavedView[] {
  const may = useMay();
  const isReader = may('dossier.read', 'dossier.readWithReason');
  return useQuery({ ...savedViewsQuery, enabled: isReader }).data ?? [];
}

/** The tab of a view; who shared it is told in words, not by colour. */
export function ViewTab({ view, value }: { view: SavedView; value: string }) {
  const { t } = useTranslation();
  const title =
    view.isShared && !view.isOwn && view.ownerName
      ? t('people.views.sharedBy', { name: view.ownerName })
      : undefined;
  return (
    <Tabs.Tab
      value={value}
      title={title}
      leftSection={view.isShared && <IconUsers size={16} aria-hidden />}
    >
      {view.name}
    </Tabs.Tab>
  );
}

interface ViewTabsProps {
  /** Id of the view in the address. */
  current: string | undefined;
  /** The filters in force, which may differ from those of the view by now. */
  filter: ViewRequest['filter'];
  onChoose: (view: SavedView | undefined) => void;
}

/** Saved views as tabs; the one that is open can be changed or removed by its owner. */
export function ViewTabs({ current, filter, onChoose }: ViewTabsProps) {
  const { t } = useTranslation();
  const may = useMay();
  const views = useSavedViews();
  const [dialog, setDialog] = useState<'new' | 'change' | 'remove'>();
  const view = views.find(({ id }) => id === current);
  const mayChange = view && (view.isOwn || (view.isShared && may('savedView.share')));
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  const close = () => setDialog(undefined);
  const done = (next: SavedView | undefined) => {
    close();
    onChoose(next);
  };
  if (views.length === 0 && !isFiltered) return null;
  return (
    <Group justify="space-between" align="flex-end" mb="sm" gap="sm">
      {views.length > 0 && (
        <Tabs
          value={view?.id ?? noView}
          onChange={(id) => onChoose(views.find((each) => each.id === id))}
        >
          <Tabs.List aria-label={t('people.views.saved')}>
            <Tabs.Tab value={noView}>{t('dossiers.title')}</Tabs.Tab>
            {views.map((each) => (
              <ViewTab key={each.id} view={each} value={each.id} />
            ))}
          </Tabs.List>
        </Tabs>
      )}
      <Group gap="xs" ml="auto" className="not-printed">
        {mayChange && (
          <>
            <Button size="compact-md" onClick={() => setDialog('change')}>
              {t('people.views.change')}
            </Button>
            <Button size="compact-md" onClick={() => setDialog('remove')}>
              {t('people.views.remove')}
            </Button>
          </>
        )}
        {isFiltered && (
          <Button size="compact-md" onClick={() => setDialog('new')}>
            {t('people.views.save')}
          </Button>
        )}
      </Group>
      {(dialog === 'new' || dialog === 'change') && (
        <SaveViewDialog
          view={dialog === 'change' ? view : undefined}
          filter={filter}
          onSaved={done}
          onClose={close}
        />
      )}
      {dialog === 'remove' && view && (
        <RemoveViewDialog view={view} onRemoved={() => done(undefined)} onClose={close} />
      )}
    </Group>
  );
}
