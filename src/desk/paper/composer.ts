import type { LetterToWrite } from '../../composition/compose-letter.js';
import { Draft } from '../../composition/draft.js';
import { UnwritableLetter } from '../../composition/errors.js';
import { helpersFor } from '../../composition/helpers-for.js';
import type { Hand } from '../../handwriting/hand/hand.js';
import type { PageDrawing } from '../../handwriting/page/page-drawing.js';
import type { LetterParts } from '../../letter/parts.js';
import { resolveStyle } from '../../letter/resolve-style.js';
import { pageToSvg } from '../../rendering/svg.js';
import type { Stationery } from '../../stationery/stationery.js';
import { withSoftHyphens } from '../../writing/soft-hyphens.js';
import { isPassing } from '../api/problem.js';
import type { ComposedSheet, ComposeReply, ComposeRequest } from './compose-messages.js';
import { inkWord, wordsOf } from './ink-words.js';
import type { InkedWord } from './inked-word.js';

/** Where hands and sheets come from. The same name must give the same object, or drafts forget what they wrote. */
export interface ComposerCatalogue {
  readonly hand: (name: string) => Promise<Hand>;
  readonly stationery: (name: string) => Promise<Stationery>;
  /** Which hand writes a script that the named one lacks, by ISO 15924 code. */
  readonly fallbacks: (name: string) => Promise<Readonly<Record<string, string>>>;
}

/** Turns a letter into words of ink; keeps what it wrote, so that a word added costs one word. */
export class Composer {
  readonly #catalogue: ComposerCatalogue;
  readonly #firm = new Draft();
  readonly #tentative = new Draft();
  /** Hands that were called in to help, by the hand that they help. */
  readonly #helpers = new Map<string, readonly Hand[]>();
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
        return { kind: 'unwritable', characters };
      }
      return { kind: 'failed', isPassing: isPassing(error) };
    }
  }

  async #composed(request: ComposeRequest): Promise<ComposeReply> {
    const { firm, tentative, style, stationery, language } = request;
    const hand = await this.#catalogue.hand(style.hand);
    const around = {
      hand,
      stationery: await this.#catalogue.stationery(stationery),
      style: resolveStyle(style, { xHeight: hand.xHeight, nib: hand.nib, seed: style.seed }),
      language,
      ...(style.signature_hand ? { signatureHand: await this.#catalogue.hand(style.signature_hand) } : {}),
    };
    const write = async (draft: Draft, words: LetterParts) => {
      const parts = style.hyphenation ? await withSoftHyphens(words, language) : words;
      return this.#writeWithHelp(draft, { ...around, parts });
    };
    const pages = await write(this.#firm, firm);
    const heard = tentative ? await write(this.#tentative, tentative) : pages;
    return { kind: 'composed', sheets: heard.map(sheetOf), ...this.#words(pages, heard) };
  }

  /** Calls in other hands for what the letter's own cannot write, once they are needed; they stay at the desk. */
  async #writeWithHelp(draft: Draft, letter: LetterToWrite): Promise<PageDrawing[]> {
    const { name } = letter.hand;
    const helpers = this.#helpers.get(name) ?? [];
    try {
      return draft.write({ ...letter, fallbackHands: helpers });
    } catch (error) {
      if (!(error instanceof UnwritableLetter)) throw error;
      const known = new Set(helpers.map((helper) => helper.name));
      const called = helpersFor(error.characters, await this.#catalogue.fallbacks(name)).filter(
        (each) => !known.has(each),
      );
      if (called.length === 0) throw error;
      this.#helpers.set(name, [...helpers, ...(await Promise.all(called.map(this.#catalogue.hand)))]);
      return this.#writeWithHelp(draft, letter);
    }
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
