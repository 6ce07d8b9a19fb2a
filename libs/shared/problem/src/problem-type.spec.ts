import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemTypeOf, problemTypes, problemTypeUri, type ProblemType } from './problem-type';

const types = Object.keys(problemTypes) as ProblemType[];
const unkindWords = /thất bại|không xác định|dữ liệu không hợp lệ|something went wrong|!|vui lòng/i;

describe('the types of problems', () => {
  const page = readFileSync(join(__dirname, '../../../../docs/problems.md'), 'utf8');
  const headings = [...page.matchAll(/^## (.+)$/gm)].map((match) => match[1]);

  it('each have their heading in the documentation, and no heading is left over', () => {
    expect([...headings].sort()).toEqual(types.map((type) => problemTypes[type].slug).sort());
  });

  it.each(types)('%s is documented with its status, what is safe and what to do', (type) => {
    const { slug, status } = problemTypes[type];
    const section = page.split(`\n## ${slug}\n`)[1]?.split('\n## ')[0] ?? '';
    expect(section).toContain(`Status ${status}.`);
    for (const part of ['**What happened.**', '**What is safe.**', '**What to do.**']) {
      expect(section).toContain(part);
    }
  });

  it.each(types)('%s speaks both languages kindly', (type) => {
    const { title, nextStep, status } = problemTypes[type];
    for (const text of [title.vi, title.en, nextStep.vi, nextStep.en]) {
      expect(text).toBe(text.normalize('NFC').trim());
      expect(text).toMatch(/\.$/);
      expect(text).not.toMatch(unkindWords);
    }
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
  });

  it.each(types)('%s is found again by its URI', (type) => {
    expect(problemTypeOf(problemTypeUri(type))).toBe(type);
    expect(problemTypeOf(problemTypeUri(type, 'https://motcua.example.vn/'))).toBe(type);
  });

  it('have one slug each', () => {
    expect(new Set(types.map((type) => problemTypes[type].slug)).size).toBe(types.length);
    expect(problemTypeUri('staleVersion', 'https://motcua.example.vn')).toBe(
      'https://motcua.example.vn/problems/stale-version',
    );
  });

  it.each(['about:blank', '', '/problems/', '/problems/unheard-of', 'toString'])(
    'do not include «%s»',
    (uri) => expect(problemTypeOf(uri)).toBeUndefined(),
  );
});
