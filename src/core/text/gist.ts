/** What is wrong without what to do about it: the sentence up to its first colon. */
export function gist(sentence: string): string {
  return sentence.replace(/[:：](?=\s|[^\x00-\x7f]).*$/s, '').replace(/[.。]$/, '');
}
