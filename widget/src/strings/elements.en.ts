/** Canadian English, written for its readers rather than translated. */
import { type ElementStrings, elementsFr } from './elements.fr.ts';

export const elementsEn: ElementStrings = {
  inOtherLanguage: 'in French',
  retry: 'Try again',
  fictional: 'Fictional data',
  edition: (name, date) => `${name}, edition of ${date}`,
  card: {
    loading: 'Opening details…',
    close: 'Close details',
  },
  list: {
    loading: 'Opening the list…',
    nothing: 'There is nothing to show here right now.',
    unavailable: 'This list can’t be reached right now.',
    notLoaded: 'These details could not be loaded. Check your connection and try again.',
    atADistance: 'Remote',
  },
  page: {
    loading: 'Opening the card…',
    gone: 'This card is no longer in the directory.',
    goneHint: 'The service may have changed its name or closed. Look for it, or for another, below.',
  },
  badge: {
    title: elementsFr.badge.title,
    more: {
      active: 'Service in French, offered from the start.',
      'on-request': 'Service in French on request: just ask.',
      limited: 'Service in French at certain times or for some services.',
      interpreter: 'French interpretation: someone interprets for you.',
    },
    varies: 'This varies from one location to another.',
    channels: 'In French:',
    when: 'When:',
    right: 'Your right:',
    sourceUnknown: 'Where this comes from is not known.',
    old: 'This is not recent; best to ask.',
    source: 'Source:',
    edition: (date) => `edition of ${date}`,
  },
  request: {
    next: 'It is added to what is missing here, to help bring the service.',
  },
  feedback: {
    title: 'We’re listening',
    intro: 'What was missing, what went well, what needs fixing: a few clicks are enough.',
    loading: 'Opening…',
    unavailable: 'You can’t write to us from here right now.',
    notLoaded: 'This part could not be loaded. Check your connection and try again.',
    what: 'What is it about?',
    kinds: {
      request: 'I’m looking for a service in French',
      concern: 'I was not well served in French',
      correction: 'Something needs correcting',
      suggestion: 'I have an idea',
      comment: 'I have a comment',
    },
    province: 'Your province or territory',
    provinceHint: 'to find who will read it',
    provinceChoose: 'Choose…',
    provinceUnsaid: 'I’d rather not say',
    nobody: 'Nobody receives this kind of message for this place yet.',
    choices: {
      concern: 'What happened?',
      correction: 'What needs correcting?',
      suggestion: 'What is your idea?',
      comment: 'What would you like to say?',
    },
    choicesHint: 'check all that apply',
    choicesMissing: 'Check at least one answer.',
    suggestions: {
      'add-listing': 'Add a service to the directory',
      'more-french': 'Offer more services in French here',
      'easier-search': 'Make searching easier',
      other: 'Something else',
    },
    comments: {
      'well-served': 'I received good service in French',
      'found-it': 'I found what I was looking for',
      thanks: 'Just to say thank you',
      other: 'Something else',
    },
    where: {
      concern: 'Where was it?',
      correction: 'In which listing?',
      comment: 'Who is it about?',
    },
    whereHint: 'name and town',
    whereMissing: 'Enter the name of the place, so that its listing can be found.',
    optional: 'optional',
    note: 'Anything else to say?',
    noteOfIdea: 'Tell us more, if you like',
    next: {
      concern: 'Your message is read, then those responsible are asked what can change.',
      correction: 'It is checked, then the listing changes in the next edition of the directory.',
      suggestion: 'Your idea is read, and counts in what is done next.',
      comment: 'Your message is read, and helps to do better.',
    },
    send: 'Send',
    failed: 'Your message could not be prepared. Nothing was sent. Please try again.',
    waiting: (count) =>
      count > 1
        ? `${count} messages are waiting to be sent, kept on this device.`
        : '1 message is waiting to be sent, kept on this device.',
    sendNow: 'Send now',
    follow: 'Follow a message already sent',
  },
};
