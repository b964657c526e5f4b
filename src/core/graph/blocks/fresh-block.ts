import type { OwnBlock } from '../document';
import { LONGEST_NAME } from '../limits';

/** An id has 64 characters at most; the number needs a few of them. */
const LONGEST_STEM = 40;

/** An unused id for a block, made of its name as far as an id can hold it. */
export function freshBlockId(blocks: readonly OwnBlock[], name: string): string {
  const taken = new Set(blocks.map(({ id }) => id));
  const words = name.match(/[A-Za-z0-9]+/g) ?? [];
  const stem = words.join('-').toLowerCase().slice(0, LONGEST_STEM) || 'block';
  // Names that JavaScript's own objects answer to are refused in a file.
  if (!taken.has(stem) && !(stem in Object.prototype)) return stem;
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}

/** A block's name without the number that sets it apart from others. */
export function stemOf(name: string): string {
  return name.replace(/ \d+$/, '');
}

/** The name itself, or with the first number with which no other block has it. */
export function freshName(blocks: readonly OwnBlock[], name: string): string {
  const taken = new Set(blocks.map((block) => block.name));
  if (!taken.has(name)) return name;
  const stem = stemOf(name);
  const numbered = (number: number): string => {
    const end = ` ${number}`;
    return stem.slice(0, LONGEST_NAME - end.length) + end;
  };
  let number = 2;
  while (taken.has(numbered(number))) number++;
  return numbered(number);
}
