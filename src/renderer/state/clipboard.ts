import type { Document, Position } from '../../core/graph/document';
import { boundsOf } from '../../core/graph/edit/align';
import { adoptBlocks } from '../../core/graph/edit/adopt';
import { partOf, pastePart } from '../../core/graph/edit/part';
import { putGraph } from '../../core/graph/inside';
import { readPart, writePart } from '../../core/graph/part-text';
import type { Refusal } from '../../core/graph/refusal';
import type { Language } from '../../core/kinds/language';
import { sayRefusal } from '../../core/text/refusals';
import type { Bridge } from '../../ipc/contract';
import { heightOf, widthOf } from '../../core/picture/measures';
import { canvasIdOf } from '../canvas/reconcile';
import { CLIPBOARD } from '../text/clipboard';
import type { CanvasState } from './canvas.svelte';
import type { Edits } from './edits';
import type { Notify } from './files';
import type { Project } from './project.svelte';

/** How far what is pasted lies from where it was copied, in px, for each time. */
const OFFSET = 32;

/** Refusals of texts that never were a part of a net. */
const FOREIGN: ReadonlySet<Refusal['code']> = new Set(['notJson', 'notGraph', 'tooDeep']);

/** Copy, cut and paste by the system's clipboard, as text: across windows, and into a letter. */
export class Clipboard {
  /** The text that was pasted last, and how often. */
  #last = { text: '', times: 0 };

  constructor(
    private readonly bridge: {
      readonly request: Pick<Bridge['request'], 'clipboardText' | 'copyText'>;
    },
    private readonly project: Project,
    private readonly canvas: CanvasState,
    private readonly edits: Edits,
    private readonly language: () => Language,
    private readonly notify: Notify,
  ) {}

  async copy(): Promise<void> {
    const { graph, document } = this.project;
    const ids = new Set(this.canvas.selected);
    const part = partOf(graph, ids, new Set(this.canvas.selectedAnnotations));
    const text = writePart(part, document.blocks);
    this.#last = { text, times: 0 };
    await this.bridge.request.copyText(text);
  }

  async cut(): Promise<void> {
    const copied = this.copy();
    // At once: what is selected may be something else by the time the clipboard answers.
    this.edits.removeSelected();
    await copied;
    // What was cut comes back to where it was.
    this.#last = { ...this.#last, times: -1 };
  }

  /** Adds what was copied, at the pointer where it is over the canvas, and selects it. */
  async paste(): Promise<void> {
    if (this.project.readOnly) return;
    const { opened } = this.project;
    const text = await this.bridge.request.clipboardText();
    const reading = readPart(text);
    // Elsewhere by now: there it was not asked for, and may not even be changed.
    if (this.project.opened !== opened) this.notify('bad', CLIPBOARD[this.language()].elsewhere);
    else if ('refusal' in reading) this.#refuse(reading.refusal);
    else this.#add(reading.document, text);
  }

  #add(copied: Document, text: string): void {
    const { document, graph, block } = this.project;
    const words = CLIPBOARD[this.language()];
    const { blocks, part } = adoptBlocks(document.blocks ?? [], copied.blocks ?? [], copied);
    const pasted = pastePart(graph, part, this.#offset(copied, text));
    const base =
      blocks === document.blocks || blocks.length === 0 ? document : { ...document, blocks };
    const next = putGraph(base, block?.id ?? null, pasted.graph);
    if (next === base) {
      this.notify('bad', words.withinItself);
      return;
    }
    if (!this.project.change(next)) return;
    this.canvas.follow(this.project.graph);
    this.canvas.select([...pasted.ids, ...[...pasted.notes].map(canvasIdOf)]);
    const boxes = this.project.graph.nodes.filter(({ id }) => pasted.ids.has(id)).map(boxOf);
    if (boxes.length > 0) this.canvas.reveal(boundsOf(boxes));
    this.notify('settled', '');
  }

  #offset(copied: Document, text: string): Position {
    const notes = (copied.annotations ?? []).map(({ position, size }) => ({
      ...position,
      ...size,
    }));
    const { x, y, width, height } = boundsOf([...copied.nodes.map(boxOf), ...notes]);
    const pointer = this.canvas.pointer;
    if (pointer) {
      const at = this.canvas.at(pointer.x, pointer.y);
      return { x: at.x - x - width / 2, y: at.y - y - height / 2 };
    }
    const times = text === this.#last.text ? this.#last.times + 1 : 1;
    this.#last = { text, times };
    return { x: OFFSET * times, y: OFFSET * times };
  }

  #refuse(refusal: Refusal): void {
    const words = CLIPBOARD[this.language()];
    this.notify(
      'bad',
      FOREIGN.has(refusal.code) ? words.foreign : sayRefusal(refusal, this.language()),
    );
  }
}

function boxOf({ kind, position }: Document['nodes'][number]): Parameters<typeof boundsOf>[0][0] {
  return { ...position, width: widthOf(kind), height: heightOf(kind) };
}
