/// <reference types="mocha" />
import { minuteOfWeek } from '@relais/core/connect/opening';
import { expect } from 'chai';

/** Node has no `Temporal` yet, where core's own tests run. */
describe('a wall clock', () => {
  const { Temporal } = globalThis as { Temporal?: unknown };
  afterEach(() => {
    if (Temporal) Object.defineProperty(globalThis, 'Temporal', { value: Temporal, configurable: true });
  });

  it('says the same with Temporal and without', function () {
    if (!Temporal) this.skip();
    const zones = ['America/St_Johns', 'America/Toronto', 'America/Regina', 'America/Vancouver'];
    // Both changes of the clock, a new year, a leap day, midnight.
    const times = ['2026-03-08T06:59:59Z', '2026-03-08T07:00:00Z', '2026-11-01T05:59:00Z'].concat([
      '2026-11-01T06:00:00Z',
      '2027-01-01T03:30:00Z',
      '2028-02-29T05:00:00Z',
      '2026-11-23T04:59:59Z',
    ]);
    // Another moment between, so that none is remembered.
    const all = () => zones.flatMap((zone) => times.map((time) => minuteOfWeek(Date.parse(time), zone)));
    const withIt = all();
    Reflect.deleteProperty(globalThis, 'Temporal');
    expect(all()).to.deep.equal(withIt);
  });
});
