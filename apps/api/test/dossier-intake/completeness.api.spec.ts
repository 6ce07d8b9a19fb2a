import type { ProcedureContent } from '@motcua/catalogue-domain';
import { checkCompleteness, type ComponentTick } from '@motcua/dossier-domain';
import { builtinProcedures } from '../../src/procedure-catalogue/builtin/builtin-procedures';
import {
  type ProcedureRequirement,
  requirementsOf,
} from '../../src/procedure-catalogue/procedure-reader';
import { somebodyNew } from '../support/intake';
import { TestApi } from '../support/test-api';

interface Asked {
  readonly content: ProcedureContent;
  readonly caseNo: number;
  readonly requirements: readonly ProcedureRequirement[];
}

const present = ({ no }: ProcedureRequirement): ComponentTick => ({
  no,
  state: 'present',
  kind: 'original',
  copies: 1,
  sheets: 1,
  note: '',
});

const mandatoryOf = ({ requirements }: Asked): ProcedureRequirement[] =>
  requirements.filter(({ mandatory }) => mandatory === true);

/** Every case of every built-in procedure that names mandatory papers. */
const asked: readonly Asked[] = builtinProcedures
  .flatMap((content) =>
    content.cases.map((_, index) => ({
      content,
      caseNo: index + 1,
      requirements: requirementsOf(content, index + 1),
    })),
  )
  .filter((each) => mandatoryOf(each).length > 0);

describe('the mandatory papers of the built-in procedures', () => {
  it('are many enough to prove something', () => {
    expect(new Set(asked.map(({ content }) => content.code)).size).toBeGreaterThan(50);
  });

  it('are each missed by name when they are dropped, and suffice when all are there', () => {
    let dropped = 0;
    for (const each of asked) {
      const papers = mandatoryOf(each);
      const complete = checkCompleteness(each.requirements, papers.map(present));
      expect([each.content.code, complete.complete]).toEqual([each.content.code, true]);
      for (const paper of papers) {
        const ticks = papers.filter(({ no }) => no !== paper.no).map(present);
        const { complete: isComplete, missing } = checkCompleteness(each.requirements, ticks);
        expect(isComplete).toBe(false);
        expect(missing.map(({ shortName }) => shortName)).toEqual([paper.shortName]);
        dropped += 1;
      }
    }
    expect(dropped).toBeGreaterThanOrEqual(asked.length);
  });
});

describe('the counter, with a sample of them', () => {
  let api: TestApi;
  const sampled = ['1.001193', '1.000894', '2.000815', '1.000656', '1.004873'];

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.stop());

  const sample = asked.filter(
    ({ content, caseNo }) => caseNo === 1 && sampled.includes(content.code),
  );

  it('has them all', () => {
    expect(sample.map(({ content }) => content.code).sort()).toEqual([...sampled].sort());
  });

  it.each(sample.map((each) => [each.content.code, each] as const))(
    'refuses %s for each paper that is left out, and takes it with all of them',
    async (procedureCode, each) => {
      const papers = mandatoryOf(each);
      const receive = (without?: number) =>
        api.request<{ missingPapers?: string[] }>('POST', '/dossiers', {
          as: 'motcua',
          body: {
            procedureCode,
            caseNo: 1,
            channel: 'counter',
            applicant: {
              kind: 'person',
              fullName: 'Nguyễn Thị Hồng Phượng',
              personalId: somebodyNew(),
            },
            components: papers
              .filter(({ no }) => no !== without)
              .map(({ no }) => ({ no, state: 'present', kind: 'original', copies: 1, sheets: 1 })),
            returnMethod: 'counter',
          },
        });
      for (const { no, shortName } of papers) {
        const { status, body } = await receive(no);
        expect([shortName, status, body.missingPapers]).toEqual([shortName, 422, [shortName]]);
      }
      const { status, text } = await receive();
      expect([status, status === 201 ? '' : text]).toEqual([201, '']);
    },
  );
});
