import { textParameters } from '../../ui/use-list-state';

export const dossierTabs = ['summary', 'papers', 'custody', 'clock', 'money', 'history'] as const;
export type DossierTab = (typeof dossierTabs)[number];

export interface DossierPlace {
  tab?: DossierTab;
  /** The act whose dialog is open. */
  do?: string;
  /** Why somebody from outside reads it. */
  reason?: string;
  /** Which kind of events the history shows. */
  events?: string;
}

const isTab = (tab: unknown): tab is DossierTab => dossierTabs.some((each) => each === tab);

/** What the address of a dossier keeps, so that Back and F5 lead to the same view. */
export function dossierPlace(search: Record<string, unknown>): DossierPlace {
  const { tab } = search;
  const texts = textParameters(search, ['do', 'reason', 'events']);
  return isTab(tab) ? { tab, ...texts } : texts;
}
