/// <reference types="mocha" />
import { expect } from 'chai';
import { cutAtBox, decodeLines, encodeLines, type Position, STEPS } from './lines.ts';

describe('lines as text', () => {
  it('come back to the step they are kept at, far apart and one after another', () => {
    const lines: Position[][] = [
      [
        [-81.0012, 46.4917],
        [-80.99, 46.5],
        [-140.9, 69.64],
      ],
      [
        [-52.7, 47.56],
        [-52.7, 47.56],
      ],
    ];
    const read = decodeLines(encodeLines(lines));
    expect(read.length).to.equal(2);
    for (const [i, line] of lines.entries()) {
      for (const [j, [longitude, latitude]] of line.entries()) {
        expect(read[i]!.points[j]![0]).to.be.closeTo(longitude, 0.5 / STEPS + 1e-9);
        expect(read[i]!.points[j]![1]).to.be.closeTo(latitude, 0.5 / STEPS + 1e-9);
      }
    }
    expect(read[0]!.box.map((degrees) => Math.round(degrees))).to.deep.equal([-141, 46, -81, 70]);
  });

  it('are none where there is no text', () => {
    expect(decodeLines('')).to.deep.equal([]);
  });
});

describe('an area cut at a box', () => {
  const square: Position[] = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ];

  it('keeps what lies in it, along its edge', () => {
    const corners = cutAtBox(square, [5, 5, 20, 20]).map(([x, y]) => `${x} ${y}`);
    expect(corners.sort()).to.deep.equal(['10 10', '10 5', '5 10', '5 5']);
  });

  it('is the box where it holds the box, and nothing where they are apart', () => {
    expect(cutAtBox(square, [4, 4, 6, 6]).length).to.equal(4);
    expect(cutAtBox(square, [20, 20, 30, 30])).to.deep.equal([]);
  });
});
