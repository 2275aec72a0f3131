/**
 * The elements as React components: properties and typed events as props.
 *
 *     import { RelaisSearch } from '@relais/widget/react';
 *     <RelaisSearch directory="https://…" publicKey="…" onResults={(event) => count(event.count)} />
 */
import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';
import type {
  RelaisCardEvent,
  RelaisProblemEvent,
  RelaisReadyEvent,
  RelaisResultsEvent,
  RelaisSentEvent,
} from './events.ts';
import { RelaisSearch as SearchElement } from './relais-search.ts';

export const RelaisSearch = createComponent({
  react: React,
  tagName: 'relais-search',
  elementClass: SearchElement,
  events: {
    onReady: 'relais-ready' as EventName<RelaisReadyEvent>,
    onResults: 'relais-results' as EventName<RelaisResultsEvent>,
    onCard: 'relais-card' as EventName<RelaisCardEvent>,
    onSent: 'relais-sent' as EventName<RelaisSentEvent>,
    onProblem: 'relais-problem' as EventName<RelaisProblemEvent>,
  },
});
