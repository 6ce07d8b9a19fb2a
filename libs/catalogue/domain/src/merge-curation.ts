import { withUniqueKeys } from './component-key';
import { curationDoubts, distinctDoubts } from './curation-doubts';
import { curatedCounterpart } from './match-components';
import type {
  ClockPolicy,
  ProcedureCase,
  ProcedureChannel,
  ProcedureComponent,
  ProcedureContent,
} from './procedure-content';
import { doubtKinds } from './procedure-doubts';

export const curationChangeCodes = [
  'nameChanged',
  'fieldChanged',
  'levelsChanged',
  'channelsChanged',
  'clockPolicyChanged',
  'limitKept',
  'casesKept',
  'componentAdded',
  'componentGone',
] as const;
export type CurationChangeCode = (typeof curationChangeCodes)[number];

/** What the import did to a curated procedure; the detail names the channel or paper. */
export interface CurationChange {
  code: CurationChangeCode;
  detail: string;
}

export interface MergedContent {
  content: ProcedureContent;
  changes: CurationChange[];
}

function componentsOf(content: ProcedureContent): ProcedureComponent[] {
  const components = content.cases.flatMap((each) => each.components);
  return [...new Map(components.map((each) => [`${each.key} ${each.name}`, each])).values()];
}

/** Whether a person has marked which papers are mandatory. */
export function isCurated(content: ProcedureContent): boolean {
  return componentsOf(content).some(({ mandatory }) => mandatory !== null);
}

function withShortName(imported: ProcedureComponent, known: readonly ProcedureComponent[]) {
  const shortName = curatedCounterpart(imported, known)?.shortName ?? imported.shortName;
  return { ...imported, shortName };
}

/** A curated paper with the wordings and forms published for it. */
function withPublication(
  curated: ProcedureComponent,
  published: readonly ProcedureComponent[],
): ProcedureComponent {
  const names = published.map(({ name }) => name).filter((name) => name !== curated.name);
  const forms = published.flatMap((each) => each.forms ?? []);
  return {
    ...curated,
    ...(forms.length > 0 ? { hasForm: true, forms: [...new Set(forms)] } : {}),
    ...(names.length > 0 ? { statutoryNames: [...new Set(names)] } : {}),
  };
}

function mergeCases(previous: ProcedureContent, imported: ProcedureContent) {
  const curated = componentsOf(previous);
  const pairs = componentsOf(imported).map((published) => ({
    published,
    counterpart: curatedCounterpart(published, curated),
  }));
  const added = pairs.filter((pair) => !pair.counterpart).map(({ published }) => published);
  const gone = curated.filter((each) => !pairs.some(({ counterpart }) => counterpart === each));
  const changes: CurationChange[] = [
    ...added.map(({ name }) => ({ code: 'componentAdded' as const, detail: name })),
    ...gone.map(({ name }) => ({ code: 'componentGone' as const, detail: name })),
  ];
  if (!isCurated(previous)) {
    const cases = imported.cases.map((each) => ({
      ...each,
      components: each.components.map((component) => withShortName(component, curated)),
    }));
    return { cases, changes };
  }
  const publishedFor = ({ key, name }: ProcedureComponent) =>
    pairs
      .filter(({ counterpart }) => counterpart?.key === key && counterpart.name === name)
      .map(({ published }) => published);
  const cases = previous.cases.map((each): ProcedureCase => {
    const kept = each.components.map((component) => {
      return withPublication(component, publishedFor(component));
    });
    return { ...each, components: withUniqueKeys([...kept, ...added]) };
  });
  if (cases.length !== imported.cases.length) {
    changes.push({ code: 'casesKept', detail: `${cases.length}/${imported.cases.length}` });
  }
  return { cases, changes };
}

/** An unknown published limit does not wipe out one that is known, be it with its mark of doubt. */
function mergeChannels(previous: ProcedureContent, imported: ProcedureContent) {
  const changes: CurationChange[] = [];
  const channels = imported.channels.map((channel): ProcedureChannel => {
    const before = previous.channels.find((each) => each.channel === channel.channel);
    if (channel.limit !== null || !before?.limit) return channel;
    changes.push({ code: 'limitKept', detail: channel.channel });
    return { ...channel, limit: before.limit, limitMark: before.limitMark };
  });
  return { channels: channels.length > 0 ? channels : previous.channels, changes };
}

/** Silence means that the term starts again (Decree 61/2018, Art. 19(4)). */
function policyOf({ clockPolicy = 'RESTART' }: ProcedureContent): ClockPolicy {
  return clockPolicy;
}

function factChanges(previous: ProcedureContent, merged: ProcedureContent): CurationChange[] {
  const facts = [
    ['nameChanged', previous.name, merged.name],
    ['fieldChanged', previous.field, merged.field],
    ['levelsChanged', previous.levels.join(', '), merged.levels.join(', ')],
    ['clockPolicyChanged', policyOf(previous), policyOf(merged)],
    ['channelsChanged', JSON.stringify(previous.channels), JSON.stringify(merged.channels)],
  ] as const;
  return facts
    .filter(([, before, after]) => before !== after)
    .map(([code, , after]) => ({ code, detail: after }));
}

/**
 * Puts a published procedure over the version in force: facts from the publication, the policy of the
 * clock where the publication names one; short names,
 * marks of mandatory papers, conditions and curated cases from what people made. Papers published
 * anew are added to every curated case, unmarked. Merging the same publication again gives the same
 * document.
 */
export function mergeCuration(
  previous: ProcedureContent,
  imported: ProcedureContent,
): MergedContent {
  const { cases, changes: caseChanges } = mergeCases(previous, imported);
  const { channels, changes: channelChanges } = mergeChannels(previous, imported);
  const { transferHint } = previous;
  const clockPolicy = imported.clockPolicy ?? previous.clockPolicy;
  const merged: ProcedureContent = {
    ...imported,
    shortName: previous.shortName ?? imported.shortName,
    channels,
    cases,
    ...(clockPolicy === undefined ? {} : { clockPolicy }),
    ...(transferHint === undefined ? {} : { transferHint }),
    returnsPaper: previous.returnsPaper ?? imported.returnsPaper,
    marks: isCurated(previous)
      ? { ...imported.marks, papers: previous.marks.papers }
      : imported.marks,
  };
  const published = imported.doubts.filter(({ code }) => doubtKinds[code] === 'source');
  const kept = channelChanges.length > 0 ? previous.doubts : [];
  const other = imported.doubts.filter(
    ({ code }) => code === 'freeOfChargeToConfirm' || code === 'feeSetLocally',
  );
  const doubts = [...kept.filter(aboutLimits), ...published, ...other, ...curationDoubts(merged)];
  const content = { ...merged, doubts: distinctDoubts(doubts) };
  return {
    content,
    changes: [...factChanges(previous, content), ...channelChanges, ...caseChanges],
  };
}

function aboutLimits({ code }: ProcedureContent['doubts'][number]): boolean {
  return code.startsWith('limit');
}
