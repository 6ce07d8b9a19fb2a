import type { Procedure } from './get-procedure';

export interface LegalBasis {
  code?: string;
  name?: string;
}

/** What the publication says of a procedure and the catalogue keeps as it came. */
export interface PublishedFacts {
  agency: string | undefined;
  publisher: string | undefined;
  decisionNo: string | undefined;
  applicants: readonly string[];
  results: readonly string[];
  steps: readonly string[];
  legalBasis: readonly LegalBasis[];
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const texts = (value: unknown): readonly string[] =>
  listed(value).flatMap((each) => text(each) ?? []);

function basisOf(value: unknown): LegalBasis[] {
  if (typeof value !== 'object' || value === null) return [];
  const { code, name } = value as Record<string, unknown>;
  const basis = { code: text(code), name: text(name) };
  return basis.code || basis.name ? [basis] : [];
}

/** Publications differ: what is missing or of another shape is left out, never guessed. */
export function publishedFacts({ source = {} }: Pick<Procedure, 'source'>): PublishedFacts {
  return {
    agency: text(source.agency),
    publisher: text(source.publisher),
    decisionNo: text(source.decisionNo),
    applicants: texts(source.applicants),
    results: texts(source.result),
    steps: texts(source.steps),
    legalBasis: listed(source.legalBasis).flatMap(basisOf),
  };
}
