import { type Vocabulary, vocabularyFrom } from '../vocabulary.js';

/**
 * First names and places that are hardly ever anything else, for engines that give every word small. Names that are words
 * too (French "Claire", Spanish "Pilar", German "Ernst") are left out: those the letter has to name.
 */
const known = (list: string): Vocabulary => vocabularyFrom(list.trim().split(/\s+/));

export const GERMAN_NAMES = known(`
  Anna Lukas Leon Finn Jonas Paul Felix Maximilian Max Moritz Emil Anton Jakob Johannes Julian Philipp Sebastian Stefan Thomas Michael Andreas Christian Martin
  Matthias Markus Peter Klaus Jürgen Günther Dieter Helmut Heinz Hans Karl Friedrich Wilhelm Otto Werner Walter Gerhard Uwe Jens Torsten Emma Mia Hannah Hanna
  Lena Lea Laura Julia Sarah Katharina Johanna Charlotte Sophie Marie Maria Lisa Clara Greta Frieda Ida Ingrid Ursula Monika Renate Brigitte Gisela Helga Petra
  Sabine Susanne Birgit Heike Karin Gertrud Hildegard Elisabeth Theresa Franziska Christina Claudia Nina Berlin Hamburg München Köln Frankfurt Stuttgart
  Düsseldorf Leipzig Dresden Hannover Bremen Nürnberg Heidelberg Freiburg Wien Salzburg Graz Innsbruck Zürich Basel Bern Genf Paris London Rom Venedig Madrid
  Deutschland Österreich Frankreich Italien Spanien England Europa Amerika
`);

export const FRENCH_NAMES = known(`
  Julie Marie Camille Léa Manon Chloé Emma Sarah Laura Mathilde Élise Hélène Catherine Isabelle Sophie Nathalie Valérie Sylvie Françoise Monique Jacqueline Nicole
  Martine Christine Véronique Sandrine Céline Stéphanie Émilie Juliette Louise Jeanne Alice Charlotte Margaux Inès Lucie Élodie Amélie Thérèse Simone Yvonne Jean
  Paul Michel Philippe Jacques Nicolas Christophe Patrick Bernard Alain Thomas Julien Antoine Alexandre Guillaume François Laurent Olivier Éric Frédéric Sébastien
  Vincent Mathieu Matthieu Maxime Hugo Lucas Louis Jules Gabriel Arthur Raphaël Henri Georges André Marcel Étienne Benoît Gérard Luc Paris Lyon Marseille Bordeaux
  Toulouse Nantes Strasbourg Lille Rennes Grenoble Dijon Avignon Genève Bruxelles Montréal Québec Londres Rome Venise Madrid Berlin France Italie Espagne
  Allemagne Angleterre Suisse Belgique Europe Amérique Bretagne Provence Normandie
`);

export const SPANISH_NAMES = known(`
  Ana María Lucía Elena Marta Carmen Isabel Laura Sara Paula Andrea Sofía Valentina Camila Daniela Gabriela Fernanda Alejandra Patricia Teresa Rosario Beatriz
  Inés Irene Julia Raquel Silvia Cristina Mónica Verónica Natalia Juan José Luis Carlos Antonio Manuel Francisco Javier Miguel Pedro Pablo Jorge Fernando Alberto
  Andrés Diego Rafael Ramón Sergio Daniel David Alejandro Ricardo Eduardo Enrique Roberto Héctor Óscar Raúl Mateo Santiago Tomás Ignacio Joaquín Martín Gonzalo
  Álvaro Nicolás Gabriel Emilio Guadalupe Marisol Juana Madrid Barcelona Sevilla Valencia Bilbao Granada Málaga Zaragoza Salamanca Toledo Lima Bogotá Quito
  Caracas Santiago México Guadalajara Monterrey Montevideo Asunción París Londres Roma Berlín España Argentina Colombia Chile Perú Ecuador Venezuela Uruguay
  Paraguay Bolivia Cuba Italia Francia Alemania Inglaterra Europa América
`);
