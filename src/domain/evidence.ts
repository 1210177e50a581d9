/**
 * How a person came to know a value, strongest first: the population database, the card's QR code, a paper that
 * was seen, somebody's word. Shown to whoever decides; it never decides by itself.
 */
export const EVIDENCE = ['police', 'card', 'paper', 'said'] as const;

export type Evidence = (typeof EVIDENCE)[number];
