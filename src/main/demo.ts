import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, type BrowserWindow, type NativeImage } from 'electron';
import type { DemoWords } from '../core/text/demo';
import type { DemoResult } from '../ipc/contract';

const LONGEST_MS = 5 * 60_000;
const PICTURE = 'layerloom.png';
const NEEDED_ACCURACY = 0.8;

/** A drawn window has hundreds of colours, from its text alone; a blank one has a few. */
const FEWEST_COLOURS = 100;
const BYTES_PER_PIXEL = 4;

function isBlank(picture: NativeImage): boolean {
  const pixels = picture.toBitmap();
  const colours = new Set<number>();
  for (let at = 0; at + BYTES_PER_PIXEL <= pixels.length; at += BYTES_PER_PIXEL)
    colours.add(pixels.readUInt32LE(at));
  return colours.size < FEWEST_COLOURS;
}

function verdict(result: DemoResult, blank: boolean, words: DemoWords): string | null {
  if (result.outcome !== 'finished') return words.ended(result.outcome);
  if (!(result.valAccuracy > NEEDED_ACCURACY)) return words.inaccurate;
  if (result.params !== result.referenceParams) return words.miscounted;
  return blank ? words.blank : null;
}

/** The demonstration: the window plays the main job by itself, and this judges how it went. */
export class Demo {
  constructor(
    /** The folder for the picture. */
    private readonly folder: string,
    private readonly words: () => DemoWords,
  ) {
    setTimeout(() => {
      console.error(this.words().tookTooLong);
      app.exit(1);
    }, LONGEST_MS);
  }

  /** Takes the picture, prints the result and ends the app: with 0 only where all went well. */
  async finish(result: DemoResult, window: BrowserWindow): Promise<void> {
    let failure: string | null;
    try {
      failure = await this.#judge(result, window);
    } catch (error) {
      failure = String(error);
    }
    if (failure === null) console.log(this.words().passed);
    else console.error(failure);
    app.exit(failure === null ? 0 : 1);
  }

  /** Why the demonstration failed; null where it did not. */
  async #judge(result: DemoResult, window: BrowserWindow): Promise<string | null> {
    const words = this.words();
    const picture = await window.webContents.capturePage();
    const path = join(this.folder, PICTURE);
    await mkdir(this.folder, { recursive: true });
    await writeFile(path, picture.toPNG());
    console.log(words.accuracy(result.valAccuracy));
    console.log(words.params(result.params, result.referenceParams));
    console.log(words.picture(path));
    return verdict(result, isBlank(picture), words);
  }
}
