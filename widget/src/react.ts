/**
 * The elements as React components: properties and typed events as props.
 *
 *     import { RelaisSearch } from '@relais/widget/react';
 *     <RelaisSearch directory="https://…" publicKey="…" onResults={(event) => count(event.count)} />
 */
import { createComponent, type EventName } from '@lit/react';
import * as React from 'react';
import { RelaisBadge as BadgeElement } from './badge/relais-badge.ts';
import type {
  RelaisCardEvent,
  RelaisKeptEvent,
  RelaisListingToggleEvent,
  RelaisProblemEvent,
  RelaisReadyEvent,
  RelaisResultsEvent,
  RelaisSentEvent,
} from './events.ts';
import { RelaisFeedback as FeedbackElement } from './feedback/relais-feedback.ts';
import { defineHostOptions } from './host-options.ts';
import { RelaisList as ListElement } from './list/relais-list.ts';
import { RelaisListing as ListingElement } from './listing/relais-listing.ts';
import { defineSearch, RelaisSearch as SearchElement } from './relais-search.ts';

defineSearch();
// Told from an attribute of the same name before the engine is here.
defineHostOptions(SearchElement.prototype);

const onSent = 'relais-sent' as EventName<RelaisSentEvent>;
const onKept = 'relais-kept' as EventName<RelaisKeptEvent>;
const onToggle = 'relais-listing-toggle' as EventName<RelaisListingToggleEvent>;
const onProblem = 'relais-problem' as EventName<RelaisProblemEvent>;

export const RelaisSearch = createComponent({
  react: React,
  tagName: 'relais-search',
  elementClass: SearchElement,
  events: {
    onReady: 'relais-ready' as EventName<RelaisReadyEvent>,
    onResults: 'relais-results' as EventName<RelaisResultsEvent>,
    onCard: 'relais-card' as EventName<RelaisCardEvent>,
    onSent,
    onKept,
    onProblem,
  },
});

export const RelaisListing = createComponent({
  react: React,
  tagName: 'relais-listing',
  elementClass: ListingElement,
  events: { onToggle, onSent, onKept, onProblem },
});

export const RelaisList = createComponent({
  react: React,
  tagName: 'relais-list',
  elementClass: ListElement,
  events: { onToggle, onSent, onKept, onProblem },
});

export const RelaisBadge = createComponent({
  react: React,
  tagName: 'relais-badge',
  elementClass: BadgeElement,
  events: { onProblem },
});

export const RelaisFeedback = createComponent({
  react: React,
  tagName: 'relais-feedback',
  elementClass: FeedbackElement,
  events: { onSent, onProblem },
});
