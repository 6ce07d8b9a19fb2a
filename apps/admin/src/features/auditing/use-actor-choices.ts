import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../app/session';
import { staffListQuery, staffQuery } from '../organisation/get-staff';
import type { JournalRow } from './get-journal';

const typingPauseMs = 200;

interface ActorChoices {
  options: { value: string; label: string }[];
  /** Absent for those who may not look people up: the people of the page are all they can name. */
  onSearch?: (words: string) => void;
}

/** The people of the rows on the screen, and those found by what is typed; the chosen one stays. */
export function useActorChoices(
  rows: readonly JournalRow[] | undefined,
  chosen: string | undefined,
): ActorChoices {
  const mayLookUp = useMay()('staff.read');
  const [words, setWords] = useState('');
  const [q] = useDebouncedValue(words.normalize('NFC').trim(), typingPauseMs);
  const found = useQuery({ ...staffListQuery({ q }), enabled: mayLookUp && q !== '' });
  const onPage = new Map(rows?.map(({ actor }) => [actor.id, actor.name]));
  const isUnnamed = chosen !== undefined && !onPage.has(chosen);
  const named = useQuery({ ...staffQuery(chosen ?? ''), enabled: mayLookUp && isUnnamed });
  const people = new Map(
    q && mayLookUp && found.data
      ? found.data.items.map(({ id, fullName }) => [id, fullName])
      : onPage,
  );
  if (chosen)
    people.set(chosen, onPage.get(chosen) ?? people.get(chosen) ?? named.data?.fullName ?? chosen);
  const options = [...people].map(([value, label]) => ({ value, label }));
  return mayLookUp ? { options, onSearch: setWords } : { options };
}
