/* global addEventListener, document, Element, MessageChannel, MutationObserver, removeEventListener, requestAnimationFrame, window */

/**
 * Puts a clock into the page: `bench.start(event)` waits for an event and counts from it until the
 * canvas has been drawn for the last time; `bench.frames()` counts frames.
 */
export function installClock() {
  /** Long enough that nothing more is to come. */
  const QUIET = 600;
  const LONGEST = 30_000;

  /** Calls back once what the page now is has been drawn. @param {() => void} then */
  const drawn = (then) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });

  let started = 0;
  let shown = 0;
  /** When the first change of the canvas was drawn. */
  let first = 0;
  let changed = 0;
  /** @type {MutationObserver | undefined} */
  let observer;

  window.bench = {
    /**
     * @param {string} type
     * @param {string} [selector] the element that the event must hit
     * @param {string} [watched] the element whose changes count
     */
    start(type, selector = '*', watched = 'main') {
      started = 0;
      /** @param {Event} event */
      const begin = (event) => {
        if (!(event.target instanceof Element) || !event.target.closest(selector)) return;
        removeEventListener(type, begin, true);
        started = event.timeStamp;
        [shown, first, changed] = [started, 0, performance.now()];
        observer = new MutationObserver(() => {
          changed = performance.now();
          drawn(() => {
            shown = performance.now();
            first ||= shown;
          });
        });
        const canvas = document.querySelector(watched);
        if (canvas)
          observer.observe(canvas, {
            subtree: true,
            childList: true,
            attributes: true,
            characterData: true,
          });
      };
      addEventListener(type, begin, true);
    },
    async end() {
      const end = performance.now() + LONGEST;
      while (!first || performance.now() - changed < QUIET) {
        if (performance.now() > end) throw new Error('nothing on the canvas changed');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      observer?.disconnect();
      return { first: first - started, last: shown - started };
    },
    frames() {
      /** @type {number[]} */
      const times = [];
      let counting = true;
      /** @param {number} time */
      const count = (time) => {
        times.push(time);
        if (counting) requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
      return () => {
        counting = false;
        return times.slice(1).map((time, index) => time - (times[index] ?? time));
      };
    },
  };
}
