/// <reference types="mocha" />
import { distanceKm } from '@relais/core/connect/geography';
import { expect } from 'chai';
import { tilesOf } from './tiles.ts';
import { kmPerPixel, pointAt, projection, viewOf, ZOOMS } from './view.ts';

const SUDBURY = { latitude: 46.49, longitude: -81 };
const HEARST = { latitude: 49.69, longitude: -83.67 };
const SIZE = { width: 400, height: 300 };

describe('a view', () => {
  it('that fits some points shows them all, away from its edges', () => {
    const view = viewOf([SUDBURY, HEARST], SIZE, { margin: 30 });
    for (const point of [SUDBURY, HEARST]) {
      const [x, y] = projection(view)(point);
      expect(x).to.be.within(30, 370);
      expect(y).to.be.within(30, 270);
    }
  });

  it('of one point comes no nearer than is asked', () => {
    expect(viewOf([SUDBURY], SIZE, { nearest: 11 }).zoom).to.equal(11);
    expect(viewOf([SUDBURY, SUDBURY], SIZE).zoom).to.equal(ZOOMS.most);
  });

  it('knows what lies below a pixel', () => {
    const view = viewOf([SUDBURY, HEARST], SIZE);
    const back = pointAt(view, projection(view)(HEARST));
    expect(distanceKm(back, HEARST)).to.be.below(0.001);
  });

  it('knows how long a pixel is', () => {
    const view = viewOf([SUDBURY], SIZE, { nearest: 10 });
    const east = pointAt(view, [view.width / 2 + 100, view.height / 2]);
    expect(distanceKm(SUDBURY, east)).to.be.closeTo(100 * kmPerPixel(view), 0.1);
  });
});

describe('images from a server that the host names', () => {
  const tiles = { address: 'https://tiles.example/{z}/{x}/{y}.png', credit: '' };

  it('cover the view, and no more', () => {
    const view = { center: SUDBURY, zoom: 10, width: 256, height: 256 };
    const all = tilesOf(tiles, view);
    expect(all.length).to.be.within(1, 4);
    expect(Math.min(...all.map(({ at: [x] }) => x))).to.be.within(-256, 0);
    expect(Math.max(...all.map(({ at: [x], size }) => x + size))).to.be.at.least(256);
    // The tile of Sudbury at zoom 10.
    expect(all.map(({ address }) => address)).to.include('https://tiles.example/10/281/362.png');
  });

  it('are of the nearest whole zoom, larger or smaller', () => {
    const [tile] = tilesOf(tiles, { center: SUDBURY, zoom: 10.5, width: 256, height: 256 });
    expect(tile!.address).to.match(/\/11\//);
    expect(tile!.size).to.be.closeTo(256 / Math.SQRT2, 0.01);
  });
});
