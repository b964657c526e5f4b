import { createContext, tick } from 'svelte';
import type { GraphNode } from '../../core/graph/document';
import type { Language } from '../../core/kinds/language';
import type { Problem } from '../../core/kinds/problem';
import { kindName } from '../../core/text/kind-names';
import { catalogue } from '../../core/catalogue';
import { innermost } from '../../core/fixing/innermost';
import { gist } from '../../core/text/gist';
import { INSIDE, say } from '../../core/text/problems';
import type { Bridge, Startup } from '../../ipc/contract';
import { Commands } from '../commands/commands';
import { Exporter } from '../export/exporter';
import { Outline } from '../outline/outline.svelte';
import { Aiming } from './aiming.svelte';
import { BlockEdits } from '../blocks/block-edits.svelte';
import { Library } from '../blocks/library.svelte';
import { openSize } from '../blocks/inside-size';
import { Opened } from '../blocks/opened.svelte';
import { Analysed } from './analysed.svelte';
import { Announcer } from './announcer.svelte';
import { Arranging } from './arranging';
import { CanvasState } from './canvas.svelte';
import { Clipboard } from './clipboard';
import { Dragging } from './dragging.svelte';
import { Edits } from './edits';
import { Files, type Notify } from './files';
import { Mending } from './mending.svelte';
import { sayBlockRefusal } from '../../core/text/block-refusals';
import { Picking } from './picking.svelte';
import { Preferences } from './preferences.svelte';
import { findPreset, FIRST_PRESET } from './presets';
import { Project } from './project.svelte';
import { Speech } from './speech';
import { Training } from './training.svelte';
import { Unsaved } from './unsaved.svelte';
import { View } from './view.svelte';
import { Walking } from './walking';
import { Wiring } from './wiring.svelte';

/** Everything that the window knows and can do; its parts know each other only through it. */
export class Workbench {
  readonly preferences: Preferences;
  readonly project = new Project((refusal) =>
    this.notify(
      'bad',
      sayBlockRefusal(refusal, this.language, (id) => id),
    ),
  );
  readonly view = new View();
  readonly analysed = new Analysed(this.project);
  readonly canvas = new CanvasState((node) => this.name(node));
  readonly edits = new Edits(this.project, this.canvas);
  readonly wiring = new Wiring(this.project, this.analysed);
  readonly picking = new Picking(this.project, this.analysed, this.canvas);
  readonly dragging = new Dragging(this.project, this.canvas);
  readonly arranging = new Arranging(this.project, this.canvas);
  readonly clipboard: Clipboard;
  readonly outline = new Outline(this.project, this.canvas);
  readonly announcer = new Announcer();
  readonly speech = new Speech(
    this.announcer,
    this.analysed,
    () => this.language,
    (node) => this.name(node),
    (id, problem) => this.sayAt(this.project.pathTo(id), problem, true),
  );
  readonly walking = new Walking(this.project, this.canvas, this.speech);
  readonly aiming = new Aiming(
    this.project,
    this.canvas,
    this.wiring,
    this.walking,
    this.speech,
    () => this.language,
    (node) => this.name(node),
  );
  /** Blocks open in place on the canvas. */
  readonly opened = new Opened(this.project, this.canvas);
  readonly blocks: BlockEdits;
  readonly library: Library;
  readonly training: Training;
  readonly mending: Mending;
  readonly files: Files;
  readonly exporter: Exporter;
  readonly unsaved: Unsaved;
  /** Paths of the files that were open last, the newest first. */
  recent = $state.raw<readonly string[]>([]);
  readonly commands = new Commands(this);

  constructor(
    readonly bridge: Bridge,
    readonly notify: Notify,
  ) {
    this.preferences = new Preferences(bridge);
    this.training = new Training(bridge, this.project, this.analysed);
    this.mending = new Mending(
      this.project,
      this.analysed,
      this.training,
      this.canvas,
      () => this.language,
      notify,
    );
    this.clipboard = new Clipboard(
      bridge,
      this.project,
      this.canvas,
      this.edits,
      () => this.language,
      notify,
    );
    this.files = new Files(bridge, this.project, () => this.language, notify);
    this.exporter = new Exporter(this, notify);
    this.unsaved = new Unsaved(bridge, this.project, this.files, () => this.language, notify);
    bridge.on('recent', (paths) => (this.recent = paths));
    bridge.on('handed', (answer) => void this.files.receive(answer));
    this.blocks = new BlockEdits(this);
    this.library = new Library(this);
  }

  get language(): Language {
    return this.preferences.language;
  }

  /** What a node is called: by the user, else by its kind. */
  name(node: GraphNode): string {
    return node.name ?? this.kindName(node.kind);
  }

  /** What a kind is called, the user's blocks among them. */
  kindName(kind: string): string {
    return kindName(kind, this.language, this.project.catalogue);
  }

  /** What is wrong, as a sentence. */
  say(problem: Problem): string {
    return say(problem, this.language, this.project.catalogue);
  }

  /**
   * What is wrong as it is told at a node, by its path from the document's own graph: of what stands
   * inside of it, by name. `short` leaves out what to do about it.
   */
  sayAt(path: string, problem: Problem, short = false): string {
    const whole = this.say(problem);
    const sentence = short ? gist(whole) : whole;
    const { place, node } = innermost(problem, this.project.document, catalogue);
    const found = node && [...place.within, node.id].join('/');
    const isInside = found?.startsWith(`${path}/`) ?? false;
    return node && isInside ? INSIDE[this.language](this.name(node), sentence) : sentence;
  }

  /** Goes inside of a block, by its path from the graph on the canvas. */
  enter(path: string): void {
    this.project.goTo([...this.project.within, ...path.split('/')]);
  }

  /** Goes out of the block that is open, which is selected then. */
  async leave(): Promise<void> {
    const inner = this.project.within.at(-1);
    this.project.leave();
    await tick();
    if (inner !== undefined) this.canvas.select([inner]);
  }

  /** Opens a block in place, wholly in view as far as may be, or closes it. */
  toggleInPlace(path: string): void {
    this.opened.toggle(path);
    const card = path.split('/')[0] ?? path;
    const node = this.project.node(card);
    if (!node || !this.opened.has(path)) return;
    this.canvas.reveal({ ...node.position, ...openSize(this, card) });
  }

  /** Shows the node at a path from the document's canvas, inside of blocks too. */
  async reveal(path: string): Promise<void> {
    const parts = path.split('/');
    this.project.goTo(parts.slice(0, -1));
    // A graph that was just put on the canvas is drawn first.
    await tick();
    this.canvas.show(parts.at(-1) ?? '');
  }

  /** Opens what was left unsaved, else what the window was started with, else the first preset. */
  start(startup: Startup): void {
    const { preferences, file, unsaved, aside, recent } = startup;
    this.preferences.adopt(preferences);
    if (preferences.layout) this.view.adopt(preferences.layout);
    this.recent = recent;
    this.training.start(startup);
    if (aside !== null) this.unsaved.complain(aside);
    if (unsaved && this.unsaved.restore(unsaved)) {
      if (file) void this.files.receive(file);
      return;
    }
    if (file && this.files.take(file)) return;
    const first = findPreset(FIRST_PRESET);
    if (first) this.project.open(first.document, null);
  }

  train(): void {
    this.view.show('curves');
    this.training.train();
  }

  /** Closes the window, once unsaved changes are safe or given up. */
  async close(): Promise<void> {
    if (!(await this.files.mayClose())) return;
    await this.unsaved.forget();
    await this.bridge.request.describe(this.files.title(), this.project.path, false);
    window.close();
  }
}

export const [useWorkbench, setWorkbench] = createContext<Workbench>();
