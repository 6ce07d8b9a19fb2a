import { Inject, Injectable } from '@nestjs/common';
import { type Clock, officeDay } from '@motcua/shared-time';
import type { Actor } from '../../access/actor';
import { CLOCK } from '../../platform/config/clock';
import { ENVIRONMENT, type Environment } from '../../platform/config/environment';
import type { Act } from '../../platform/http/act';
import { PdfRenderer } from '../../platform/printing/pdf-renderer';
import { issuerOf } from '../../statutory-forms/form-issuer';
import { ratingSlipForm } from '../../statutory-forms/rating-slip.form';
import { ratingSlipFacts } from '../queries/rating-slip.query';
import { ReachDossier } from './reach-dossier';

@Injectable()
export class PrintRatingSlip {
  constructor(
    private readonly reachDossier: ReachDossier,
    private readonly renderer: PdfRenderer,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The slip that goes with a receipt or a result: it names nobody, so nobody counts its copies. */
  async run(
    { key, reason }: { key: string; reason?: string | undefined },
    actor: Actor,
    act: Act,
  ): Promise<Buffer> {
    const issuedAt = this.clock.now();
    const { code, secret, unit } = await this.reachDossier.run(
      { key, part: 'rating-slip', reason, actor, act },
      (sql, { id }) => ratingSlipFacts(sql, id, officeDay(issuedAt)),
    );
    const ratingUrl = `${this.environment.publicUrl}/track/${code}/${secret}`;
    return this.renderer.render(
      ratingSlipForm(
        { issuer: issuerOf(unit), code, issuedAt, ratingUrl },
        { layout: 'a5', printNumber: 1 },
      ),
    );
  }
}
