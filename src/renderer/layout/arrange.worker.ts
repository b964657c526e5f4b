import { arrangeFramed, type FramedNet } from './framed';

/** dagre takes a second for a thousand nodes: here it does not hold up the window. */
addEventListener('message', (event: MessageEvent<FramedNet>) => {
  postMessage(arrangeFramed(event.data));
});
