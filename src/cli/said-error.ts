/** A failure whose message is a sentence for the user; nothing else is printed of it. */
export class SaidError extends Error {}
