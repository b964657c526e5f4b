/** What a palette item carries while it is dragged: the name of its kind. */
const TYPE = 'application/x-layerloom-kind';

/** The kind that is being dragged: what is carried can be read only once it is dropped. */
let inHand: string | undefined;

/** The kind that is being dragged at present; undefined where none is. */
export function kindInHand(): string | undefined {
  return inHand;
}

export function startDrag(event: DragEvent, kind: string): void {
  if (!event.dataTransfer) return;
  inHand = kind;
  event.dataTransfer.setData(TYPE, kind);
  event.dataTransfer.effectAllowed = 'copy';
}

/** Whether a kind is being dragged over. */
export function isKindDrag(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes(TYPE) ?? false;
}

/** The kind that was dropped. */
export function draggedKind(event: DragEvent): string {
  return event.dataTransfer?.getData(TYPE) ?? '';
}

/** Ends a drag, wherever it ended. */
export function endDrag(): void {
  inHand = undefined;
}
