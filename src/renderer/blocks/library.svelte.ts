import { addBlocks, type BlockFile, readBlock, writeBlock } from '../../core/graph/blocks/library';
import type { OwnBlock } from '../../core/graph/document';
import { ownKind } from '../../core/graph/own-block';
import type { Language } from '../../core/kinds/language';
import { sayBlockRefusal } from '../../core/text/block-refusals';
import { sayFileFailure } from '../../core/text/files';
import { sayRefusal } from '../../core/text/refusals';
import type { Bridge, LibraryFile } from '../../ipc/contract';
import type { Edits } from '../state/edits';
import type { Notify } from '../state/files';
import type { Project } from '../state/project.svelte';
import { LIBRARY } from '../text/library';

interface Surroundings {
  readonly bridge: Bridge;
  readonly project: Project;
  readonly edits: Edits;
  readonly language: Language;
  readonly notify: Notify;
}

/** A file of the library as it is shown: a block, or a sentence why it is none. */
export type Kept =
  | { readonly file: string; readonly block: BlockFile }
  | { readonly file: string; readonly why: (language: Language) => string };

function read(item: LibraryFile): Kept {
  const { file } = item;
  if ('failure' in item) return { file, why: (language) => sayFileFailure(item.failure, language) };
  const reading = readBlock(item.text);
  if ('refusal' in reading)
    return { file, why: (language) => sayRefusal(reading.refusal, language) };
  return { file, block: reading.file };
}

function answers(name: string, search: string): boolean {
  return name.toLowerCase().includes(search.trim().toLowerCase());
}

/** The user's own blocks that outlive a document: a folder of files. */
export class Library {
  #kept = $state.raw<readonly Kept[]>([]);

  constructor(private readonly around: Surroundings) {}

  /** The document's own blocks whose names answer to a search; all for none. */
  ownNamed(search: string): readonly OwnBlock[] {
    const { blocks = [] } = this.around.project.document;
    return blocks.filter(({ name }) => answers(name, search));
  }

  /** The files whose block answers to a search, those that hold none by their own name. */
  keptNamed(search: string): readonly Kept[] {
    return this.#kept.filter((item) =>
      answers('block' in item ? item.block.block.name : item.file, search),
    );
  }

  /** Looks into the folder: files may have been put there by hand. */
  async look(): Promise<void> {
    const files = await this.around.bridge.request.library();
    this.#kept = files.map(read);
  }

  /** Keeps a block of the document with those inside of it. */
  async keep(blockId: string): Promise<void> {
    const { bridge, project, language, notify } = this.around;
    const text = writeBlock(project.document, blockId);
    const name = project.document.blocks?.find(({ id }) => id === blockId)?.name;
    if (text === undefined || name === undefined) return;
    const answer = await bridge.request.keepBlock(text, name);
    if (answer.outcome === 'failed') notify('bad', sayFileFailure(answer.failure, language));
    else notify('good', LIBRARY[language].isKept(name));
    await this.look();
  }

  async remove(file: string): Promise<void> {
    await this.around.bridge.request.removeKept(file);
    await this.look();
  }

  async reveal(): Promise<void> {
    await this.around.bridge.request.revealLibrary();
  }

  /** Brings a block of the library into the document and puts an instance of it on the canvas. */
  add({ block, blocks }: BlockFile): void {
    const { project, edits, language, notify } = this.around;
    const done = addBlocks(project.document, blocks);
    if ('refusal' in done) {
      notify(
        'bad',
        sayBlockRefusal(done.refusal, language, (id) => id),
      );
      return;
    }
    const kind = ownKind(done.ids.get(block.id) ?? block.id);
    // The definition and its first instance are one step of the user's.
    project.together(() => {
      project.change(done.document);
      edits.add(kind);
    });
  }
}
