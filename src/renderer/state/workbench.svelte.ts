import { createContext } from 'svelte';
import type { GraphNode } from '../../core/graph/document';
import type { Language } from '../../core/kinds/language';
import { kindName } from '../../core/text/kind-names';
import type { Bridge, Startup } from '../../ipc/contract';
import { Commands } from '../commands/commands';
import { Arranging } from './arranging';
import { Exporter } from '../export/exporter';
import { Outline } from '../outline/outline.svelte';
import { Aiming } from './aiming.svelte';
import { Analysed } from './analysed.svelte';
import { Announcer } from './announcer.svelte';
import { CanvasState } from './canvas.svelte';
import { Clipboard } from './clipboard';
import { Dragging } from './dragging.svelte';
import { Edits } from './edits';
import { Files, type Notify } from './files';
import { Mending } from './mending.svelte';
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
  readonly project = new Project();
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
    notify: Notify,
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
  }

  get language(): Language {
    return this.preferences.language;
  }

  /** What a node is called: by the user, else by its kind. */
  name(node: GraphNode): string {
    return node.name ?? kindName(node.kind, this.language);
  }

  /** Opens what was left unsaved, else what the window was started with, else the first preset. */
  start(startup: Startup): void {
    const { preferences, file, unsaved, recent } = startup;
    this.preferences.adopt(preferences);
    if (preferences.layout) this.view.adopt(preferences.layout);
    this.recent = recent;
    this.training.start(startup);
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
