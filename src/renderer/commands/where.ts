/**
 * Where a key counts: everywhere but in dialogues; not in search fields, whose undo is their own; not
 * in fields and lists, which need keys themselves; with the focus on the canvas or nowhere, there
 * either as usual or while a wire is drawn by keys; in the outline; in the inspector.
 */
export type Where =
  | 'everywhere'
  | 'outsideSearch'
  | 'outsideFields'
  | 'canvas'
  | 'connecting'
  | 'outline'
  | 'inspector';

/** The place that each lies within: what counts there counts here too. */
const WITHIN: Readonly<Record<Where, Where | null>> = {
  everywhere: null,
  outsideSearch: 'everywhere',
  outsideFields: 'outsideSearch',
  canvas: 'outsideFields',
  connecting: 'outsideFields',
  outline: 'outsideFields',
  inspector: 'everywhere',
};

const FIELD = 'input, textarea, select, [contenteditable="true"]';
const LIST =
  '[role="combobox"], [role="listbox"], [role="menu"], [role="menubar"], [role="tablist"], [role="separator"], [role="dialog"]';

function isCanvas(target: Element): boolean {
  if (target === document.body) return true;
  return target.closest('.svelte-flow') !== null && target.closest(`button, ${FIELD}`) === null;
}

/** Whether a key that counts there is heard with the focus on `target`. */
export function counts(where: Where, target: EventTarget | null, connecting: boolean): boolean {
  if (!(target instanceof Element)) return true;
  if (target.closest('[aria-modal="true"]') !== null) return false;
  switch (where) {
    case 'everywhere':
      return true;
    case 'outsideSearch':
      return !target.matches('input[type="search"]');
    case 'outsideFields':
      return target.closest(`${FIELD}, ${LIST}`) === null;
    case 'canvas':
      return !connecting && isCanvas(target);
    case 'connecting':
      return connecting && isCanvas(target);
    case 'outline':
      return target.closest('[role="tree"]') !== null && !target.matches(FIELD);
    case 'inspector':
      return target.closest('.inspector') !== null;
  }
}

function isWithin(inner: Where, outer: Where): boolean {
  for (let place: Where | null = inner; place !== null; place = WITHIN[place])
    if (place === outer) return true;
  return false;
}

/** Whether there is a place where keys of both count. */
export function meet(a: Where, b: Where): boolean {
  return isWithin(a, b) || isWithin(b, a);
}
