import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats';
import { recentDossiers } from '../recent-dossiers';
import { functionHits, type SearchedScreen } from './search-functions';
import {
  hitsOf,
  recentHits,
  searchGroups,
  searchHitsQuery,
  shownInAll,
  type SearchHit,
} from './search-hits';
import classes from './search-overlay.module.css';

const settleMs = 200;
const fewestLetters = 2;

interface Searching {
  words: string;
  /** Whether the person may read anything the server searches. */
  isAllowed: boolean;
  screens: readonly SearchedScreen[];
  onOpen: (hit: SearchHit) => void;
}

/**
 * What was found while somebody types, and before that the dossiers opened last; ↑ ↓ choose, Enter
 * opens what is chosen.
 */
export function useSearchHits({ words, isAllowed, screens, onOpen }: Searching) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const typed = words.normalize('NFC').trim();
  const [q] = useDebouncedValue(typed, settleMs);
  const isTyped = isOpen && q.length >= fewestLetters;
  const isAsked = isAllowed && isTyped;
  const { data } = useQuery({ ...searchHitsQuery(q), enabled: isAsked });
  const functions = isTyped ? functionHits(q, screens, t) : [];
  const found = data && isAsked ? hitsOf(data).slice(0, shownInAll - functions.length) : [];
  const isResting = isOpen && typed === '';
  const hits = isResting ? recentHits(recentDossiers()) : [...found, ...functions];
  const close = () => {
    setOpen(false);
    setChosen(-1);
  };
  return {
    hits,
    chosen: hits[chosen],
    count: isAsked ? data?.dossierCount : undefined,
    isShown: hits.length > 0,
    /** The box is being typed into, or has got the focus. */
    wake: () => {
      setOpen(true);
      setChosen(-1);
    },
    close,
    open: (hit: SearchHit) => {
      close();
      onOpen(hit);
    },
    /** True where the key was the list's own. */
    onKeyDown: (event: KeyboardEvent): boolean => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined && hits.length > 0) {
        event.preventDefault();
        setChosen((now) => Math.max(-1, Math.min(hits.length - 1, now + step)));
        return true;
      }
      if (event.key === 'Escape' && isOpen && (typed !== '' || hits.length > 0)) {
        close();
        return true;
      }
      return false;
    },
  };
}

export type SearchHits = ReturnType<typeof useSearchHits>;

export const hitId = (listId: string, hit: SearchHit): string =>
  `${listId}-${hit.group}-${hit.key}`;

/** The hits under the box, in their groups. */
export function SearchOverlay({ listId, found }: { listId: string; found: SearchHits }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  if (!found.isShown) return null;
  const { count } = found;
  return (
    <div className={classes.panel} role="listbox" id={listId} aria-label={t('people.search.hits')}>
      {searchGroups.map((group) => {
        const hits = found.hits.filter((hit) => hit.group === group);
        if (hits.length === 0) return null;
        return (
          <div key={group} role="group" aria-labelledby={`${listId}-${group}`}>
            <p className={classes.group} id={`${listId}-${group}`}>
              {t(`people.search.group.${group}`)}
            </p>
            {hits.map((hit) => (
              <Hit key={hit.key} hit={hit} listId={listId} found={found} />
            ))}
          </div>
        );
      })}
      {count && count.count > 3 && (
        <div className={classes.note}>
          {t('people.search.enterForAll', {
            count: count.isMore
              ? t('people.moreThan', { count: number(count.count) })
              : count.count,
          })}
        </div>
      )}
    </div>
  );
}

interface HitProps {
  hit: SearchHit;
  listId: string;
  found: SearchHits;
}

function Hit({ hit, listId, found }: HitProps) {
  const { t } = useTranslation();
  return (
    <div
      className={classes.hit}
      role="option"
      id={hitId(listId, hit)}
      aria-selected={found.chosen === hit}
      // The field keeps the focus: a press on a hit is no leaving.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => found.open(hit)}
    >
      <span className={hit.isCode ? `${classes.title} code` : classes.title}>{hit.title}</span>
      <span className={classes.about}>{hit.about.join(' · ')}</span>
      {hit.matched && hit.matched !== 'code' && (
        <span className={classes.matched}>{t(`people.matched.${hit.matched}`)}</span>
      )}
    </div>
  );
}
