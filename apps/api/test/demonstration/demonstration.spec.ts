import { dossierStatuses } from '@motcua/dossier-domain';
import { LoadDemoConsignments } from '../../src/demonstration/load-demo-consignments';
import { LoadDemoDossiers } from '../../src/demonstration/load-demo-dossiers';
import { TestApi } from '../support/test-api';

describe('the demonstration', () => {
  // A Thursday morning, a Sunday, and an evening after the offices have closed.
  it.each(['2026-11-19T02:00:00Z', '2026-11-22T05:00:00Z', '2026-11-18T13:00:00Z'])(
    'brings every screen to life at %s, once',
    async (clock) => {
      const api = await TestApi.start({ clock });
      const dossiers = api.application.get(LoadDemoDossiers, { strict: false });
      const consignments = api.application.get(LoadDemoConsignments, { strict: false });
      expect(await dossiers.run()).toBeGreaterThanOrEqual(40);
      await consignments.run();
      const statuses = await api.rows<{ status: string }>(
        `select distinct status from dossier order by status`,
      );
      expect(statuses.map((row) => row.status)).toEqual([...dossierStatuses].sort());
      const ahead = await api.rows(`select from journal where at > $1`, [
        new Date(Date.parse(clock) + 120_000),
      ]);
      expect(ahead).toEqual([]);
      const kinds = await api.rows<{ kind: string }>(
        `select distinct kind from consignment order by kind`,
      );
      expect(kinds.map((row) => row.kind)).toEqual(['collection', 'delivery', 'transfer']);
      const [work] = await api.rows<{ proposed: number; sent_in: number }>(
        `select (select count(*)::integer from supplement_proposal where outcome is null) as proposed,
           (select count(*)::integer from dossier d join dossier_document f on f.dossier_id = d.id
             where d.channel = 'online' and d.status = 'registered') as sent_in`,
      );
      expect(work).toEqual({ proposed: 1, sent_in: 1 });
      expect(await dossiers.run()).toBe(0);
      await api.stop();
    },
    120_000,
  );
});
