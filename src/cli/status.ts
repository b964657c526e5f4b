/** What a command ends with: success, a failure, a wrong use, or stopped by Ctrl-C. */
export type Status = 0 | 1 | 2 | 130;

export const SUCCESS: Status = 0;
export const FAILURE: Status = 1;
export const USAGE: Status = 2;
export const STOPPED: Status = 130;
