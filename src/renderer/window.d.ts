import type { Bridge } from '../ipc/contract';

declare global {
  interface Window {
    /** Put there by the preload: everything the window can ask of the machine. */
    readonly layerloom: Bridge;
  }
}
