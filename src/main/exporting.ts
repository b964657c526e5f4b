import { existsSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { WindowWords } from '../core/text/window';
import type { ExportFormat, SaveAnswer } from '../ipc/contract';
import { fileFailure } from '../ipc/file-failure';
import { safeName } from './safe-name';
import { writeWhole } from './write-whole';

/** Spreadsheets take a CSV file without it for one of an old Windows alphabet. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Writes pictures and tables made of a graph, each to where the user says. */
export class Exporting {
  #folder: string | undefined;

  constructor(
    private readonly window: BrowserWindow,
    private readonly words: () => WindowWords,
  ) {}

  /** Asks for a file and writes to it. The window cannot write there again without asking. */
  async write(
    format: ExportFormat,
    suggested: string,
    content: string | Uint8Array,
  ): Promise<SaveAnswer> {
    const { exportTo, formats } = this.words();
    const { canceled, filePath } = await dialog.showSaveDialog(this.window, {
      title: exportTo,
      defaultPath: join(
        this.#folder ?? app.getPath('documents'),
        safeName(`${suggested}.${format}`),
      ),
      filters: [{ name: formats[format], extensions: [format] }],
      properties: ['showOverwriteConfirmation'],
    });
    if (canceled || filePath === '') return { outcome: 'cancelled' };
    // A name completed here was not shown to the user, so it must not overwrite anything.
    const completed = `${filePath}.${format}`;
    const path = extname(filePath) === '' && !existsSync(completed) ? completed : filePath;
    this.#folder = dirname(path);
    try {
      await writeWhole(path, format === 'csv' ? `${BYTE_ORDER_MARK}${String(content)}` : content);
      return { outcome: 'saved', path };
    } catch (error) {
      return { outcome: 'failed', failure: fileFailure(path, error) };
    }
  }
}
