import { join } from 'node:path';
import { app, clipboard, session } from 'electron';
import { LARGEST_FILE } from '../core/graph/limits';
import { demoWords } from '../core/text/demo';
import { type WindowWords, windowWords } from '../core/text/window';
import { confirmDiscard, guardClosing } from './closing';
import { confinePages, confineSession } from './confinement';
import { Demo } from './demo';
import { Exporting } from './exporting';
import { Files } from './files';
import type { Handed } from './handed';
import { Library } from './library';
import { setMenu } from './menu';
import { PLACES, resourcesFolder } from './places';
import { Preferences } from './preferences';
import { hasBfloat16 } from './processor';
import { Recent } from './recent';
import { type Recovered, Recovery } from './recovery';
import { answerRequests } from './requests';
import { room } from './room';
import { Runs } from './runs';
import { serveWindow } from './scheme';
import { Training } from './training';
import { Description, load, makeWindow, showAgain, tell } from './window';
import { sweep } from './write-whole';

/** Opens the window and answers it. Electron must be ready. */
export function run(handed: Handed): void {
  confinePages();
  confineSession(session.defaultSession);
  serveWindow(session.defaultSession, PLACES.renderer);
  setMenu();
  void sweep(app.getPath('userData'));

  const preferences = new Preferences();
  const words = (): WindowWords => windowWords(preferences.value.language);
  const demoFolder = process.env.LAYERLOOM_DEMO;
  const demo = demoFolder
    ? new Demo(demoFolder, () => demoWords(preferences.value.language))
    : undefined;

  const window = makeWindow(preferences.background());
  const description = new Description(window, words);
  const files = new Files(window, words);
  const exporting = new Exporting(window, words);
  const runs = new Runs(join(app.getPath('userData'), 'runs'));
  void runs.prune();
  const training = new Training(
    { trainer: PLACES.trainer, datasets: join(resourcesFolder(), 'datasets') },
    runs,
    () => preferences.value.language,
    (event) => tell(window, 'training', event),
  );
  const library = new Library(join(app.getPath('userData'), 'library'));
  const recent = new Recent((paths) => tell(window, 'recent', paths));
  const recovery = new Recovery(join(app.getPath('userData'), 'recovery'));

  guardClosing(window, description);
  window.webContents.on('dom-ready', () =>
    window.webContents.setZoomFactor(preferences.value.zoom),
  );
  window.on('closed', () => training.end());
  // A page that is loaded anew knows nothing of the run of the one before.
  window.webContents.on('did-start-loading', () => training.end());

  /** What was left unsaved, whose file may be saved to again; the demonstration minds its own. */
  const recovered = async (): Promise<Recovered> => {
    if (demo) return { unsaved: null, aside: null };
    const found = await recovery.read();
    const path = found.unsaved?.path ?? null;
    if (path !== null) files.remember(path);
    return found;
  };

  answerRequests(window, {
    async startup() {
      const named = handed.take();
      handed.listen((path) => {
        showAgain(window);
        if (path !== undefined)
          void files.read(path).then((answer) => tell(window, 'handed', answer));
      });
      return {
        preferences: preferences.value,
        file: named === undefined ? null : await files.read(named),
        ...(await recovered()),
        recent: recent.paths,
        demo: demo !== undefined,
        resumable: await runs.resumable(),
        bfloat16: hasBfloat16(),
      };
    },
    async setPreferences(value) {
      await preferences.set(value);
      window.setBackgroundColor(preferences.background());
      window.webContents.setZoomFactor(value.zoom);
      description.show();
      return null;
    },
    open: () => files.open(),
    async openRecent(path) {
      if (!recent.has(path)) return files.reopen(path);
      const answer = await files.read(path);
      if (answer.outcome === 'failed' && answer.failure.code === 'missing') recent.remove(path);
      return answer;
    },
    forgetRecent() {
      recent.clear();
      return null;
    },
    openDropped: (path) => files.readDropped(path),
    reopen: (path) => files.reopen(path),
    keepUnsaved: (changes) => (demo ? null : recovery.keep(changes)),
    async forgetUnsaved() {
      if (!demo) await recovery.forget();
      return null;
    },
    save: (text, path) => files.save(text, path),
    saveAs: (text, suggested) => files.saveAs(text, suggested),
    exportFile: (format, suggested, content) => exporting.write(format, suggested, content),
    describe(document, path, edited) {
      description.set(document, path, edited);
      // What is described was read as a graph.
      if (path !== null && files.isChosen(path)) recent.add(path);
      return null;
    },
    confirmDiscard: (document) => confirmDiscard(window, document, words()),
    async train(document, dataset, settings) {
      await training.start(document, dataset, settings);
      return null;
    },
    pause() {
      training.pause();
      return null;
    },
    continue() {
      training.continue();
      return null;
    },
    stop() {
      training.stop();
      return null;
    },
    cancel() {
      training.cancel();
      return null;
    },
    room,
    unfinished: () => runs.resumable(),
    resume(id) {
      training.resume(id);
      return null;
    },
    async forget(id) {
      await runs.forget(id);
      return null;
    },
    async copyText(text) {
      await clipboard.writeText(text);
      return null;
    },
    async clipboardText() {
      return (await clipboard.readText()).slice(0, LARGEST_FILE + 1);
    },
    library: () => library.list(),
    keepBlock: (text, name) => library.keep(text, name),
    async removeKept(file) {
      await library.remove(file);
      return null;
    },
    async revealLibrary() {
      await library.reveal();
      return null;
    },
    async finishDemo(result) {
      await demo?.finish(result, window);
      return null;
    },
  });
  load(window);
}
