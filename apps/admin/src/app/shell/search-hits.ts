import type { components } from '@motcua/shared-api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, read } from '../api';
import type { RecentDossier } from '../recent-dossiers';

type Found = components['schemas']['SearchResponse'];

/** In the order of the list under the box. */
export const searchGroups = [
  'recent',
  'dossiers',
  'people',
  'consignments',
  'manifests',
  'procedures',
  'functions',
] as const;

export type SearchGroup = (typeof searchGroups)[number];

export interface SearchHit {
  group: SearchGroup;
  key: string;
  href: string;
  /** A code, number or name. */
  title: string;
  isCode: boolean;
  /** What tells it apart from others of the same name. */
  about: string[];
  /** The field of a dossier that was found. */
  matched: Found['dossiers'][number]['matched'];
}

/** Eight hits fit under the box without scrolling. */
export const shownInAll = 8;
const shown = { dossiers: 3, people: 2, consignments: 1, manifests: 1, procedures: 2 } as const;

export const searchHitsQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', 'hits', q],
    queryFn: () => read(api.GET('/api/v1/search', { params: { query: { q, limit: 3 } } })),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
    retry: false,
  });

const texts = (...parts: (string | number | null | undefined)[]): string[] =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').map(String);

/** At most eight hits in their groups, the dossiers first. */
export function hitsOf(found: Found): SearchHit[] {
  const dossiers = found.dossiers.slice(0, shown.dossiers).map((dossier): SearchHit => ({
    group: 'dossiers',
    key: dossier.id,
    href: `/dossiers/${dossier.id}`,
    title: dossier.code,
    isCode: true,
    about: texts(dossier.applicantName, dossier.procedureName),
    matched: dossier.matched,
  }));
  const people = found.people.slice(0, shown.people).map((person): SearchHit => ({
    group: 'people',
    key: person.dossierId,
    href: `/people/${person.dossierId}`,
    title: person.fullName,
    isCode: false,
    about: texts(person.birthYear, person.personalId ?? person.taxNumber, person.addressTail),
    matched: null,
  }));
  const consignments = found.consignments.slice(0, shown.consignments).map((each): SearchHit => ({
    group: 'consignments',
    key: each.id,
    href: `/deliveries/${each.number}`,
    title: each.number,
    isCode: true,
    about: texts(each.contactName, each.dossierCode),
    matched: null,
  }));
  const manifests = found.manifests.slice(0, shown.manifests).map((each): SearchHit => ({
    group: 'manifests',
    key: each.id,
    href: `/manifests/${each.number}`,
    title: each.number,
    isCode: true,
    about: texts(each.sealNo, `${each.fromUnit.name} → ${each.toUnit.name}`),
    matched: null,
  }));
  const procedures = found.procedures.slice(0, shown.procedures).map((each): SearchHit => ({
    group: 'procedures',
    key: each.code,
    href: `/procedures/${each.code}`,
    title: each.shortName ?? each.name,
    isCode: false,
    about: texts(each.code, each.field),
    matched: null,
  }));
  const all = [...dossiers, ...people, ...consignments, ...manifests, ...procedures];
  return all.slice(0, shownInAll);
}

/** Where somebody was before, while nothing is typed yet. */
export const recentHits = (recent: readonly RecentDossier[]): SearchHit[] =>
  recent.map(({ id, code }) => ({
    group: 'recent',
    key: id,
    href: `/dossiers/${id}`,
    title: code,
    isCode: true,
    about: [],
    matched: null,
  }));
