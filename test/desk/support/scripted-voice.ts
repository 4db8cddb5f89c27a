/**
 * Stands in for the machine's voice, since a server has none: keeps what it was given as `said`, and `readTo` tells the page
 * that the voice is at a word, as a browser's voice does.
 */
export const SCRIPTED_VOICE = `
  speechSynthesis.speak = (utterance) => { globalThis.said = utterance; };
  globalThis.readTo = (word) => {
    const charIndex = globalThis.said.text.indexOf(word);
    globalThis.said.dispatchEvent(new SpeechSynthesisEvent('boundary', { utterance: globalThis.said, name: 'word', charIndex }));
  };
`;
