/** Where the parts lie that a command needs. */
export interface Places {
  /** The bundle of the trainer process. */
  readonly trainer: string;
  /** The folder of the datasets' folders. */
  readonly datasets: string;
}
