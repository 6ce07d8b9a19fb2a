import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';

const source = join(__dirname, '../../src');

const modules = [
  'access',
  'applicant-messages',
  'auditing',
  'courier-delivery',
  'custody',
  'demonstration',
  'desk-rules',
  'digitisation',
  'documents',
  'dossier-clock',
  'dossier-intake',
  'dossier-reach',
  'dossier-work',
  'fees',
  'lateness-disputes',
  'organisation',
  'paper-reuse',
  'people',
  'platform',
  'procedure-catalogue',
  'reference-data',
  'reporting',
  'retention',
  'signatures',
  'statutory-forms',
  'tracking',
];

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : path.endsWith('.ts') ? [path] : [];
  });
}

const files = filesBelow(source).filter((path) => !path.endsWith('.spec.ts'));

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

const imports: Import[] = files.flatMap((path) =>
  [
    ...readFileSync(path, 'utf8').matchAll(/^(?:import|export) (type )?[^;]*?from '(\.[^']+)'/gms),
  ].map((match) => ({
    from: relative(source, path).split(sep).join('/'),
    to: relative(source, normalize(join(dirname(path), match[2] ?? '')))
      .split(sep)
      .join('/'),
    isType: match[1] !== undefined,
  })),
);

const roomOf = (path: string): string => path.split('/')[0] ?? '';
const layerOf = (path: string): string => path.split('/')[1] ?? '';

describe('the shape of the house', () => {
  it('has only the rooms it says it has', () => {
    const found = readdirSync(source).filter((name) => statSync(join(source, name)).isDirectory());
    expect(found.sort()).toEqual(modules);
  });

  it('keeps the platform free of every domain module', () => {
    const outward = imports.filter(
      ({ from, to }) =>
        roomOf(from) === 'platform' && modules.includes(roomOf(to)) && roomOf(to) !== 'platform',
    );
    expect(outward).toEqual([]);
  });

  it('keeps use cases from the HTTP layer, and data from use cases and queries', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [fromLayer, toLayer] = [layerOf(from), layerOf(to)];
      if (roomOf(from) === 'platform') return false;
      if (fromLayer === 'use-cases' || fromLayer === 'queries' || fromLayer === 'data')
        if (toLayer === 'http' && roomOf(to) !== 'platform') return true;
      return fromLayer === 'data' && toLayer === 'use-cases';
    });
    expect(wrong).toEqual([]);
  });

  it('has no circle of modules', () => {
    const edges = new Map<string, Set<string>>();
    for (const { from, to } of imports) {
      const [a, b] = [roomOf(from), roomOf(to)];
      if (a === b || !modules.includes(a) || !modules.includes(b)) continue;
      edges.set(a, (edges.get(a) ?? new Set()).add(b));
    }
    const circles: string[] = [];
    const walk = (room: string, path: readonly string[]): void => {
      if (path.includes(room)) {
        circles.push([...path.slice(path.indexOf(room)), room].join(' -> '));
        return;
      }
      for (const next of edges.get(room) ?? []) walk(next, [...path, room]);
    };
    for (const room of modules) walk(room, []);
    expect([...new Set(circles)]).toEqual([]);
  });

  it('has no circle of files, not even one of types', () => {
    const edges = new Map<string, string[]>();
    for (const { from, to } of imports) edges.set(from, [...(edges.get(from) ?? []), `${to}.ts`]);
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
        return;
      }
      if (done.has(file)) return;
      for (const next of edges.get(file) ?? []) walk(next, [...path, file]);
      done.add(file);
    };
    for (const file of edges.keys()) walk(file, []);
    expect(circles).toEqual([]);
  });

  it('lets only queries, repositories and the platform speak SQL', () => {
    const speaking = files
      .map((path) => relative(source, path).split(sep).join('/'))
      .filter((path) =>
        /createQueryBuilder|getRepository\(/.test(readFileSync(join(source, path), 'utf8')),
      );
    expect(speaking).toEqual([]);
  });

  it('writes the visibility of dossiers in one place', () => {
    const copies = files
      .map((path) => relative(source, path).split(sep).join('/'))
      .filter((path) => !path.startsWith('access/'))
      .filter((path) =>
        /received_unit_id\s*=\s*any\([^)]*\)[\s\S]{0,80}competent_unit_id\s*=\s*any/.test(
          readFileSync(join(source, path), 'utf8'),
        ),
      );
    expect(copies).toEqual([]);
  });
});
