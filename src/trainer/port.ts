/** The other end of the trainer: Electron's main process, or the command line. */
export interface Port {
  readonly send: (message: unknown) => void;
  readonly onMessage: (hear: (message: unknown) => void) => void;
  readonly onClose: (end: () => void) => void;
}

/** What Electron gives a utility process; typed here because its types are main's alone. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', hear: (event: { readonly data: unknown }) => void): unknown;
}

function isParentPort(value: unknown): value is ParentPort {
  return typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value;
}

/**
 * The port of this process: of Electron's utility process where it is one, else of a forked Node
 * process. A utility process ends with its parent by itself.
 * @throws Error where the process was started by hand
 */
export function openPort(): Port {
  const parent: unknown = Reflect.get(process, 'parentPort');
  if (isParentPort(parent))
    return {
      send: (message) => parent.postMessage(message),
      onMessage: (hear) => void parent.on('message', ({ data }) => hear(data)),
      onClose: () => undefined,
    };
  if (!process.send) throw new Error('The trainer is started by the app or the command line.');
  return {
    // Where the other end is gone that is no error to be shown: `onClose` ends this one.
    send: (message) => void process.send?.(message, undefined, undefined, () => undefined),
    onMessage: (hear) => void process.on('message', hear),
    onClose: (end) => void process.on('disconnect', end),
  };
}
