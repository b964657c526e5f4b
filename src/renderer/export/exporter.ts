import { catalogue } from '../../core/catalogue';
import { summaryCsv } from '../../core/export/summary-csv';
import { summaryMarkdown } from '../../core/export/summary-markdown';
import { summaryTable } from '../../core/export/summary-table';
import type { Theme } from '../../core/picture/colours';
import { drawPicture } from '../../core/picture/picture';
import { sayFileFailure } from '../../core/text/files';
import type { ExportFormat } from '../../ipc/contract';
import type { Notify } from '../state/files';
import type { Workbench } from '../state/workbench.svelte';
import { FILES } from '../text/files';
import { fileName } from '../text/paths';
import { rasterize, scaleFor } from './raster';

/** Makes pictures and tables of the open document, for other programs. */
export class Exporter {
  constructor(
    private readonly workbench: Workbench,
    private readonly notify: Notify,
  ) {}

  /** The whole net as a picture, with what the canvas shows of each node. */
  async picture(format: 'svg' | 'png', theme: Theme): Promise<void> {
    const { project, analysed, language, preferences, files } = this.workbench;
    const picture = drawPicture(project.document, {
      analysis: analysed.analysis,
      shipped: catalogue,
      theme,
      language,
      shown: preferences.shown,
      title: files.title(),
    });
    if (format === 'svg') return this.#write('svg', picture.svg);
    const scale = scaleFor(picture);
    if (scale === null) {
      this.notify('bad', FILES[language].tooLargeForPixels);
      return;
    }
    const bytes = await rasterize(picture, scale).catch(() => null);
    if (bytes) await this.#write('png', bytes);
    else this.notify('bad', FILES[language].notDrawn);
  }

  /** The summary as a table, blocks open where the window's are. */
  async summary(format: 'csv' | 'md'): Promise<void> {
    const { project, analysed, language, view } = this.workbench;
    const table = summaryTable(project.document, analysed.analysis, catalogue, {
      blocksOpen: view.blocksOpen,
      language,
    });
    await this.#write(format, format === 'csv' ? summaryCsv(table) : summaryMarkdown(table));
  }

  async #write(format: ExportFormat, content: string | Uint8Array<ArrayBuffer>): Promise<void> {
    const { bridge, files, language } = this.workbench;
    const answer = await bridge.request.exportFile(format, files.title(), content);
    if (answer.outcome === 'failed') this.notify('bad', sayFileFailure(answer.failure, language));
    if (answer.outcome !== 'saved') return;
    this.notify('settled', '');
    this.notify('good', FILES[language].exported(fileName(answer.path)));
  }
}
