import { needOf, type Question } from './need';

/** A net is compiled for an estimate, which may take half a second: not the window's. */
addEventListener('message', (event: MessageEvent<Question>) => {
  postMessage(needOf(event.data));
});
