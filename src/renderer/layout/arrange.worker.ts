import { arrange, type Net } from './arrange';

/** dagre takes a second for a thousand nodes: here it does not hold up the window. */
addEventListener('message', (event: MessageEvent<Net>) => {
  postMessage(arrange(event.data));
});
