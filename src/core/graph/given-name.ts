import { LONGEST_NAME } from './limits';

/** A name as the user gives it, cut to what a file holds; empty where it is none. */
export function givenName(text: string): string {
  return text.trim().slice(0, LONGEST_NAME).trim();
}
