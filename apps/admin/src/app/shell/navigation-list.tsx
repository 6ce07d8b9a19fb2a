import { Tooltip } from '@mantine/core';
import { Link, useLocation, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../ui/keys';
import { currentItem, navigationFor, type NavigationItem } from '../navigation';
import { useMe } from '../session';
import { knownPaths } from './known-paths';
import classes from './shell.module.css';

const keyed = 9;

/** Alt+1…9 open the first nine items, counted as they are shown. */
function useNavigationKeys(items: readonly NavigationItem[]): void {
  const { t } = useTranslation();
  const router = useRouter();
  useKeys(
    items.slice(0, keyed).map((item, index) => ({
      code: `Digit${index + 1}`,
      alt: true,
      label: t(`shell.nav.${item.name}`),
      run: () => void router.navigate({ to: item.to }),
    })),
  );
}

export function NavigationList({ withKeys = false }: { withKeys?: boolean }) {
  const { t } = useTranslation();
  const router = useRouter();
  const items = navigationFor(useMe().permissions, knownPaths(router));
  const current = currentItem(items, useLocation().pathname);
  useNavigationKeys(withKeys ? items : []);
  const work = items.filter(({ block }) => block === 'work');
  const management = items.filter(({ block }) => block === 'management');
  const link = (item: NavigationItem) => (
    <NavigationLink
      key={item.name}
      item={item}
      index={items.indexOf(item)}
      isCurrent={item === current}
    />
  );
  return (
    <>
      {work.length > 0 && <ul className={classes.list}>{work.map(link)}</ul>}
      {work.length > 0 && management.length > 0 && (
        <p className={classes.block}>{t('shell.management')}</p>
      )}
      {management.length > 0 && <ul className={classes.list}>{management.map(link)}</ul>}
    </>
  );
}

interface NavigationLinkProps {
  item: NavigationItem;
  index: number;
  isCurrent: boolean;
}

function NavigationLink({ item, index, isCurrent }: NavigationLinkProps) {
  const { t } = useTranslation();
  const name = t(`shell.nav.${item.name}`);
  const Icon = item.icon;
  return (
    <li>
      <Tooltip label={name} position="right" openDelay={600}>
        <Link
          to={item.to}
          className={classes.item}
          // The screen below another one has an item of its own: only that one is marked.
          activeOptions={{ exact: !isCurrent }}
          aria-label={name}
          aria-keyshortcuts={index < keyed ? `Alt+${index + 1}` : undefined}
        >
          <Icon size={18} stroke={2} aria-hidden />
          <span className={classes.itemName}>{name}</span>
          {index < keyed && (
            <span className={classes.itemKey} aria-hidden>
              {index + 1}
            </span>
          )}
        </Link>
      </Tooltip>
    </li>
  );
}
