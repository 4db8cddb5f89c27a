import { vocabularyFrom } from '../../reading/vocabulary.js';

/**
 * First names and places that are hardly ever anything else, for engines that give every word small. Names that are words
 * too ("Ernst") are left out: those the letter has to name.
 */
export const GERMAN_NAMES = vocabularyFrom(
  `
  Anna Lukas Leon Finn Jonas Paul Felix Maximilian Max Moritz Emil Anton Jakob Johannes Julian Philipp Sebastian Stefan Thomas Michael Andreas Christian Martin
  Matthias Markus Peter Klaus Jürgen Günther Dieter Helmut Heinz Hans Karl Friedrich Wilhelm Otto Werner Walter Gerhard Uwe Jens Torsten Emma Mia Hannah Hanna
  Lena Lea Laura Julia Sarah Katharina Johanna Charlotte Sophie Marie Maria Lisa Clara Greta Frieda Ida Ingrid Ursula Monika Renate Brigitte Gisela Helga Petra
  Sabine Susanne Birgit Heike Karin Gertrud Hildegard Elisabeth Theresa Franziska Christina Claudia Nina Berlin Hamburg München Köln Frankfurt Stuttgart
  Düsseldorf Leipzig Dresden Hannover Bremen Nürnberg Heidelberg Freiburg Wien Salzburg Graz Innsbruck Zürich Basel Bern Genf Paris London Rom Venedig Madrid
  Deutschland Österreich Frankreich Italien Spanien England Europa Amerika
`
    .trim()
    .split(/\s+/),
);
