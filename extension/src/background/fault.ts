import { DirectoryError } from '@relais/core/connect/directory';
import { IntakeError } from '@relais/core/outbox/outbox';
import type { Fault } from '../messages.ts';

/** A refusal of our own, for the interface to put in words. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault);
    this.fault = fault;
  }
}

export function faultOf(error: unknown): Fault {
  if (error instanceof DirectoryError || error instanceof Refusal) return error.fault;
  return error instanceof IntakeError && error.code === 'unreachable' ? 'unreachable' : 'unexpected';
}
