/** What a palette item carries while it is dragged: the name of its kind. */
const TYPE = 'application/x-layerloom-kind';

export function startDrag(event: DragEvent, kind: string): void {
  if (!event.dataTransfer) return;
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
