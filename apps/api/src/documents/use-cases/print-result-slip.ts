import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { ReachDossier } from '../../dossier-intake/use-cases/reach-dossier';
import { CLOCK } from '../../platform/config/clock';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import type { Act } from '../../platform/http/act';
import { PdfRenderer } from '../../platform/printing/pdf-renderer';
import { resultSlipForm } from '../../statutory-forms/result-slip.form';
import { resultSlipFacts } from '../queries/result-slip.query';

@Injectable()
export class PrintResultSlip {
  constructor(
    private readonly reachDossier: ReachDossier,
    private readonly renderer: PdfRenderer,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The cover that goes with a result: what it is, and where anybody can check the file. */
  async run(
    { key, reason }: { key: string; reason?: string | undefined },
    actor: Actor,
    act: Act,
  ): Promise<Buffer> {
    const facts = await this.reachDossier.run(
      { key, part: 'result-slip', reason, actor, act },
      (sql, { id }) => resultSlipFacts(sql, id),
    );
    const { code, secret, unitName, unitAddress, results } = facts;
    const place = unitAddress?.split(',').at(-1)?.trim() ?? unitName;
    return this.renderer.render(
      resultSlipForm(
        {
          issuer: { unitName, place },
          code,
          issuedAt: this.clock.now(),
          results,
          checkUrl: `${this.environment.publicUrl}/track/${code}/${secret}`,
          lookupSecret: secret,
        },
        { layout: 'a5', printNumber: 1 },
      ),
    );
  }
}
