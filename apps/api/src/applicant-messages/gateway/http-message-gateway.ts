import type { MessageGatewaySettings } from '../../platform/config/environment';
import type { GatewayAnswer, MessageGateway, OutgoingMessage } from './message-gateway';

const patienceMs = 10_000;

/** Posts `{ id, to, text }` as JSON; 2xx is taken, 4xx is refused for good, anything else waits. */
export class HttpMessageGateway implements MessageGateway {
  constructor(private readonly settings: MessageGatewaySettings) {}

  async send({ id, to, text }: OutgoingMessage): Promise<GatewayAnswer> {
    const { url, token } = this.settings;
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': id,
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
        body: JSON.stringify({ id, to, text }),
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
      });
      await response.body?.cancel();
      if (response.ok) return 'sent';
      const isLater = response.status === 408 || response.status === 429 || response.status >= 500;
      return isLater ? 'unreachable' : 'refused';
    } catch {
      return 'unreachable';
    }
  }
}
