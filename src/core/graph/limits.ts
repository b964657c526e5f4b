/** What a graph file may hold at most. Beyond it nothing is a net that a person could use. */

/** Characters of its text, and bytes of the file: 5 MB. */
export const LARGEST_FILE = 5 * 2 ** 20;

/** Lists and objects inside one another; a graph needs five. */
export const DEEPEST = 32;

/** Numbers, words, lists and objects together. */
export const MOST_VALUES = 400_000;

/** The canvas draws so many in seconds; the deepest nets known have a third of it, blocks opened. */
export const MOST_NODES = 2_000;
export const MOST_EDGES = 8_000;

/** Blocks that the user made, in one document. */
export const MOST_BLOCKS = 200;
export const MOST_EXPOSED = 100;
export const MOST_ANNOTATIONS = 1_000;

/** Inputs of one Add or Concatenate. */
export const MOST_PORTS = 64;

/** Distance from the canvas' origin in px. */
export const FARTHEST = 1_000_000;

/** Characters of a name that a user gives. */
export const LONGEST_NAME = 200;

/** Characters of a note, and of what a preset says about itself. */
export const LONGEST_TEXT = 4_000;
