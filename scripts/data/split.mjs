/**
 * Numbers from 0 to below 1 that a seed fixes for ever: mulberry32.
 *
 * @param {number} seed
 */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * The numbers from 0 to below `count` in an order that the seed fixes: Fisher and Yates' shuffle.
 *
 * @param {number} count
 * @param {number} seed
 */
function permutation(count, seed) {
  const random = randomFrom(seed);
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

/** @param {readonly number[]} labels */
function shares(labels) {
  return Array.from(
    { length: 10 },
    (_, digit) => labels.filter((label) => label === digit).length / labels.length,
  );
}

/**
 * The first seed's order in which the training part, and the rest, hold each class within one
 * point of its share of the whole.
 *
 * @param {readonly number[]} labels
 * @param {number} train how many examples train
 */
export function fairOrder(labels, train) {
  const whole = shares(labels);
  for (let seed = 1; ; seed++) {
    const order = permutation(labels.length, seed);
    const shuffled = order.map((index) => labels[index]);
    const fair = [shuffled.slice(0, train), shuffled.slice(train)].every((part) =>
      shares(part).every((share, digit) => Math.abs(share - whole[digit]) < 0.01),
    );
    if (fair) return { seed, order };
  }
}
