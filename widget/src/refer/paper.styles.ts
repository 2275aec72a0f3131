import { css } from 'lit';

/** Black ink on white, on letter and A4; sizes in points, because paper is. */
export const paperStyles = css`
  * {
    box-sizing: border-box;
  }
  html {
    color: #000;
    background: #fff;
    color-scheme: light;
  }
  body {
    margin: 0;
    font:
      11pt/1.4 system-ui,
      'Segoe UI',
      'Helvetica Neue',
      'Liberation Sans',
      Arial,
      sans-serif;
    overflow-wrap: break-word;
  }
  h1,
  h2,
  h3,
  p,
  dl,
  dd,
  ul {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  h1 {
    font-size: 22pt;
    line-height: 1.15;
    text-wrap: balance;
  }
  h2 {
    font-size: 15pt;
    line-height: 1.2;
  }
  .over {
    font-size: 10pt;
    letter-spacing: 0.02em;
  }
  .sign {
    flex: none;
    width: 1.1em;
    height: 1.1em;
    overflow: visible;
  }
  header {
    display: grid;
    gap: 3pt;
    padding-bottom: 9pt;
    border-bottom: 1.5pt solid #000;
  }
  .french {
    display: grid;
    gap: 4pt;
    margin-top: 12pt;
    padding: 9pt 11pt;
    border: 1pt solid #000;
    border-radius: 4pt;
    break-inside: avoid;
  }
  .offer {
    display: flex;
    align-items: center;
    gap: 6pt;
    font-weight: 700;
    font-size: 12.5pt;
  }
  .how {
    font-size: 14pt;
    font-weight: 700;
  }
  .label {
    display: block;
    font-size: 9pt;
    font-weight: 400;
  }
  .say {
    font-size: 12.5pt;
  }
  .small {
    font-size: 9pt;
  }
  .facts {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8pt 20pt;
    margin-top: 12pt;
  }
  dl {
    display: grid;
    align-content: start;
    gap: 8pt;
  }
  dt {
    font-size: 9pt;
  }
  .phone {
    font-size: 17pt;
    font-weight: 700;
    line-height: 1.2;
  }
  .week {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0 12pt;
  }
  figure {
    margin: 0;
    width: 33mm;
    text-align: center;
  }
  .qr {
    display: block;
    width: 33mm;
    height: 33mm;
    margin: -3mm auto 0;
  }
  .seeks {
    margin-top: 10pt;
  }
  .seeks + .seeks,
  article .seeks + .seeks {
    margin-top: 2pt;
  }
  .lines {
    display: grid;
    gap: 15pt;
    margin-top: 20pt;
    break-inside: avoid;
  }
  .lines p {
    display: flex;
    gap: 6pt;
    align-items: end;
    font-size: 9pt;
  }
  .lines p::after {
    content: '';
    flex: 1;
    border-bottom: 0.75pt solid #000;
  }
  footer {
    margin-top: 16pt;
    padding-top: 6pt;
    border-top: 0.5pt solid #000;
    font-size: 8.5pt;
  }
  article {
    padding: 9pt 0 10pt;
    border-bottom: 1pt solid #000;
    break-inside: avoid;
  }
  article .title {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 12pt;
  }
  article .french {
    margin-top: 5pt;
    padding: 5pt 8pt;
    gap: 2pt;
  }
  article .facts,
  article .seeks {
    margin-top: 7pt;
  }
  article dl {
    gap: 5pt;
  }
  article .offer,
  article .how {
    font-size: 11.5pt;
  }
  article .say {
    font-size: 11pt;
  }
  article .say .label,
  article .how .label {
    display: inline;
    margin-inline-end: 5pt;
  }
  article .phone {
    font-size: 13pt;
  }
  article figure {
    width: 25mm;
  }
  article .qr {
    width: 25mm;
    height: 25mm;
    margin-top: 0;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(58mm, 1fr));
    gap: 6pt 12pt;
  }
  .legend {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 2pt 16pt;
    margin-top: 4pt;
  }
  .legend li {
    display: flex;
    gap: 6pt;
    align-items: center;
  }
  svg.map {
    display: block;
    width: 100%;
    height: auto;
    margin-top: 10pt;
    border: 0.75pt solid #000;
    break-inside: avoid;
  }
  /* Water by its lines alone: no ink is spent on a lake. */
  .water,
  .land,
  .lakes {
    fill: #fff;
  }
  .land,
  .lakes {
    stroke: #000;
    stroke-width: 0.75;
  }
  .lakes {
    fill: #eee;
    stroke-width: 0.5;
  }
  .rivers,
  .provinces,
  .border,
  .scale,
  .arc {
    fill: none;
    stroke: #000;
    stroke-width: 0.6;
  }
  .provinces {
    stroke-dasharray: 5 3 1 3;
  }
  .map text {
    font-size: 12px;
    fill: #000;
    stroke: #fff;
    stroke-width: 3px;
    paint-order: stroke;
  }
  .map .pin {
    fill: #fff;
    stroke: #000;
    stroke-width: 0.75;
  }
  .map .pin.full {
    fill: #000;
  }
  .map .arc {
    stroke-width: 3;
  }
  .map .track {
    fill: none;
    stroke: #ccc;
    stroke-width: 3;
  }
  .map .pin-text {
    font-weight: 700;
    stroke: none;
  }
  .map .pin-text.full {
    fill: #fff;
  }
  .ends {
    margin-top: 12pt;
    break-inside: avoid;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
`;
