import { jest } from '@jest/globals';
import { partsFromText } from '../../../src/letter/parts-from-text.js';
import { createDictionary } from '../../../src/proofreading/engines/dictionary.js';
import { proofread } from '../../../src/proofreading/proofread.js';

// A dictionary of 80,000 words with their forms takes seconds to load.
jest.setTimeout(180_000);
/** The house gives up sooner; what is tried here is what the dictionaries know, however busy the machine is. */
const PATIENT = { answerMs: 150_000, startMs: 150_000, maxRssBytes: 1_200e6, idleMs: 300_000 };

describe('the dictionaries', () => {
  const dictionary = createDictionary(PATIENT);
  afterAll(() => dictionary.dispose());

  async function suggestionsFor(locale: string, text: string): Promise<(string | undefined)[]> {
    const findings = await proofread(partsFromText(text), { locale }, [dictionary]);
    return findings.filter(({ check }) => check === 'spelling').map(({ suggestions }) => suggestions[0]);
  }

  it('know German compounds, forms, diminutives and speech, and a slip in a compound', async () => {
    const text =
      'Liebe Rike,\n\nich hab im Gästezimmer gerade den Geburtstagskuchen für das Lädchen verstekt.\n\nDeine Schockolade';
    expect(await suggestionsFor('de-DE', text)).toEqual(['versteckt', 'Schokolade']);
  });

  it('know French elisions, and leave foreign places alone', async () => {
    const text =
      "Chère Élise,\n\nJe t'embrasse, et j'espère qu'elles viendront à Ljubljana pour la promemade.\n\nCamille";
    expect(await suggestionsFor('fr-FR', text)).toEqual(['promenade']);
  });

  it('know Spanish verbs with their pronouns', async () => {
    const text = 'Querida Lola:\n\nCuéntamelo todo, dímelo pronto, que me alegró recibir tus zapattos.\n\nNacho';
    expect(await suggestionsFor('es-ES', text)).toEqual(['zapatos']);
  });
});
