import { catalogue } from '../../core/catalogue';
import * as exposing from '../../core/graph/blocks/expose';
import type { Document, OwnBlock } from '../../core/graph/document';
import { lastOf } from '../../core/graph/paths';
import type { Surroundings } from './block-edits.svelte';

/** The gestures by which parameters inside of a block become those of its instances. */
export class Exposing {
  constructor(private readonly around: Pick<Surroundings, 'project' | 'language' | 'name'>) {}

  /** What drives an inner parameter and what could, by the node's path. */
  exposure(
    path: string,
    param: string,
  ): { readonly block: OwnBlock; readonly driver: string | null } | undefined {
    const { block, editable } = this.around.project.placeOf(path);
    if (!block || !editable) return undefined;
    return {
      block,
      driver: exposing.driverOf(block.exposed, this.#target(path, param))?.name ?? null,
    };
  }

  /** The exposed parameters that could drive an inner one as well. */
  linkable(path: string, param: string): ReturnType<typeof exposing.linkable> {
    const { project } = this.around;
    const { block } = project.placeOf(path);
    const target = this.#target(path, param);
    return block ? exposing.linkable(project.document, block.id, target, catalogue) : [];
  }

  /** Lets instances set an inner parameter. */
  expose(path: string, param: string): void {
    const { project, language } = this.around;
    const node = project.node(path);
    const words = node && project.catalogue.find(node.kind)?.words[language];
    const name = words?.params[param] ?? param;
    this.#inBlockOf(path, (document, block) => {
      const taken = block.exposed.some(({ label }) => label === name);
      const label = taken && node ? `${name} (${this.around.name(node)})` : name;
      return exposing.expose(document, block.id, this.#target(path, param), label, catalogue);
    });
  }

  /** Lets an exposed parameter drive an inner one too. */
  link(path: string, param: string, name: string): void {
    this.#inBlockOf(path, (document, block) =>
      exposing.link(document, block.id, name, this.#target(path, param), catalogue),
    );
  }

  /** Lets an inner parameter stand by itself again. */
  unlink(path: string, param: string): void {
    this.#inBlockOf(path, (document, block) =>
      exposing.unlink(document, block.id, this.#target(path, param)),
    );
  }

  relabel(blockId: string, name: string, label: string): void {
    const { project } = this.around;
    const about = `label ${blockId} ${name}`;
    project.change(exposing.relabel(project.document, blockId, name, label), about);
  }

  reorder(blockId: string, name: string, to: number): void {
    const { project } = this.around;
    project.change(exposing.reorder(project.document, blockId, name, to));
  }

  unexpose(blockId: string, name: string): void {
    const { project } = this.around;
    project.change(exposing.unexpose(project.document, blockId, name));
  }

  #target(path: string, param: string): exposing.Target {
    return { node: lastOf(path), param };
  }

  #inBlockOf(path: string, edit: (document: Document, block: OwnBlock) => Document): void {
    const { project } = this.around;
    const { block, editable } = project.placeOf(path);
    if (block && editable) project.change(edit(project.document, block));
  }
}
