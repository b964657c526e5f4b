import { tick } from 'svelte';

/** What floats over the work: focus in it is passing. */
const PASSING = '[role="menubar"], [role="menu"], [aria-modal="true"]';

let last: Element | null = null;

/** Notes where the user works, so that a menu can give the focus back. The result ends it. */
export function watchFocus(): () => void {
  function hear({ target }: FocusEvent): void {
    if (target instanceof Element && target.closest(PASSING) === null) last = target;
  }
  window.addEventListener('focusin', hear);
  return () => window.removeEventListener('focusin', hear);
}

function focusBack(): void {
  if (last instanceof HTMLElement && last.isConnected) last.focus({ preventScroll: true });
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/**
 * For a menu or a dialogue: `act` takes what was chosen; `closed`, called as the focus is to leave,
 * puts it where the user worked and does it then. A command may move the focus itself.
 */
export function chooser(): {
  readonly act: (action: () => void) => void;
  readonly closed: (event: Event) => void;
} {
  let chosen: (() => void) | null = null;
  return {
    act(action) {
      chosen = action;
    },
    closed(event) {
      if (chosen === null) return;
      event.preventDefault();
      focusBack();
      void tick().then(chosen);
      chosen = null;
    },
  };
}
