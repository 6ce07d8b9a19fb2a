/** How a gateway took one message. Unreachable is tried again; refused is final. */
export type GatewayAnswer = 'sent' | 'refused' | 'unreachable';

export interface OutgoingMessage {
  /** The same for every attempt, so that a gateway can recognise a repetition. */
  readonly id: string;
  readonly to: string;
  readonly text: string;
}

/** Where messages to applicants leave the office. */
export interface MessageGateway {
  send(message: OutgoingMessage): Promise<GatewayAnswer>;
}

/** Null while no gateway is configured: messages then stay in the outbox and say so. */
export const MESSAGE_GATEWAY = Symbol('MessageGateway');
