import { vocabularyFrom } from '../../reading/vocabulary.js';

/**
 * First names and places that are hardly ever anything else, for engines that give every word small. Names that are words
 * too ("Claire") are left out: those the letter has to name.
 */
export const FRENCH_NAMES = vocabularyFrom(
  `
  Julie Marie Camille Léa Manon Chloé Emma Sarah Laura Mathilde Élise Hélène Catherine Isabelle Sophie Nathalie Valérie Sylvie Françoise Monique Jacqueline Nicole
  Martine Christine Véronique Sandrine Céline Stéphanie Émilie Juliette Louise Jeanne Alice Charlotte Margaux Inès Lucie Élodie Amélie Thérèse Simone Yvonne Jean
  Paul Michel Philippe Jacques Nicolas Christophe Patrick Bernard Alain Thomas Julien Antoine Alexandre Guillaume François Laurent Olivier Éric Frédéric Sébastien
  Vincent Mathieu Matthieu Maxime Hugo Lucas Louis Jules Gabriel Arthur Raphaël Henri Georges André Marcel Étienne Benoît Gérard Luc Paris Lyon Marseille Bordeaux
  Toulouse Nantes Strasbourg Lille Rennes Grenoble Dijon Avignon Genève Bruxelles Montréal Québec Londres Rome Venise Madrid Berlin France Italie Espagne
  Allemagne Angleterre Suisse Belgique Europe Amérique Bretagne Provence Normandie
`
    .trim()
    .split(/\s+/),
);
