import { Draft } from '../../composition/draft.js';
import { UnwritableLetter } from '../../composition/errors.js';
import type { Hand } from '../../handwriting/hand/hand.js';
import type { PageDrawing } from '../../handwriting/page/page-drawing.js';
import type { LetterParts } from '../../letter/parts.js';
import { resolveStyle } from '../../letter/resolve-style.js';
import { pageToSvg } from '../../rendering/svg.js';
import type { Stationery } from '../../stationery/stationery.js';
import type { ComposedSheet, ComposeReply, ComposeRequest } from './compose-messages.js';
import { inkWord, wordsOf } from './ink-words.js';
import type { InkedWord } from './inked-word.js';

/** Where hands and sheets come from. The same name must give the same object, or drafts forget what they wrote. */
export interface ComposerCatalogue {
  readonly hand: (name: string) => Promise<Hand>;
  readonly stationery: (name: string) => Promise<Stationery>;
}

/** Turns a letter into words of ink; keeps what it wrote, so that a word added costs one word. */
export class Composer {
  readonly #catalogue: ComposerCatalogue;
  readonly #firm = new Draft();
  readonly #tentative = new Draft();
  /** Keys whose ink the other side has. */
  #sent = new Set<string>();

  constructor(catalogue: ComposerCatalogue) {
    this.#catalogue = catalogue;
  }

  async compose(request: ComposeRequest): Promise<ComposeReply> {
    try {
      return await this.#composed(request);
    } catch (error) {
      if (error instanceof UnwritableLetter) {
        const characters = [...new Set(error.characters.map(({ character }) => character))];
        return { kind: 'unwritable', id: request.id, characters };
      }
      return { kind: 'failed', id: request.id, message: error instanceof Error ? error.message : String(error) };
    }
  }

  async #composed(request: ComposeRequest): Promise<ComposeReply> {
    const { id, firm, tentative, style, stationery, language } = request;
    const hand = await this.#catalogue.hand(style.hand);
    const around = {
      hand,
      stationery: await this.#catalogue.stationery(stationery),
      style: resolveStyle(style, { xHeight: hand.xHeight, nib: hand.nib, seed: style.seed }),
      language,
      ...(style.signature_hand ? { signatureHand: await this.#catalogue.hand(style.signature_hand) } : {}),
    };
    const write = (draft: Draft, parts: LetterParts) => draft.write({ ...around, parts });
    const pages = write(this.#firm, firm);
    const heard = tentative ? write(this.#tentative, tentative) : pages;
    return { kind: 'composed', id, sheets: heard.map(sheetOf), ...this.#words(pages, heard) };
  }

  #words(pages: readonly PageDrawing[], heard: readonly PageDrawing[]) {
    const firm = pages.flatMap(wordsOf);
    const firmKeys = new Set(firm.map(({ key }) => key));
    const faint = heard === pages ? [] : heard.flatMap(wordsOf).filter(({ key }) => !firmKeys.has(key));
    const fresh: InkedWord[] = [];
    const sent = new Set<string>();
    for (const word of [...firm, ...faint]) {
      if (!this.#sent.has(word.key) && !sent.has(word.key)) fresh.push(inkWord(word, pages[0]!.paper.colour));
      sent.add(word.key);
    }
    this.#sent = sent;
    return { firm: firm.map(({ key }) => key), faint: faint.map(({ key }) => key), fresh };
  }
}

/** A sheet before anyone writes on it; with nothing printed it is only its colour. */
function sheetOf(page: PageDrawing): ComposedSheet {
  const marks = page.marks.filter(({ kind }) => kind !== 'ink');
  return { paper: page.paper, printed: { svg: pageToSvg({ ...page, marks, words: [] }) } };
}
