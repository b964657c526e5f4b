/** What a text in a field means. */
export interface Meaning {
  /** The text in its plain form: two texts that show the same mean the same. */
  readonly shown: string;
  readonly commit: () => void;
}
