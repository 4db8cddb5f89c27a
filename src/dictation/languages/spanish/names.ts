import { vocabularyFrom } from '../../reading/vocabulary.js';

/**
 * First names and places that are hardly ever anything else, for engines that give every word small. Names that are words
 * too ("Pilar") are left out: those the letter has to name.
 */
export const SPANISH_NAMES = vocabularyFrom(
  `
  Ana María Lucía Elena Marta Carmen Isabel Laura Sara Paula Andrea Sofía Valentina Camila Daniela Gabriela Fernanda Alejandra Patricia Teresa Rosario Beatriz
  Inés Irene Julia Raquel Silvia Cristina Mónica Verónica Natalia Juan José Luis Carlos Antonio Manuel Francisco Javier Miguel Pedro Pablo Jorge Fernando Alberto
  Andrés Diego Rafael Ramón Sergio Daniel David Alejandro Ricardo Eduardo Enrique Roberto Héctor Óscar Raúl Mateo Santiago Tomás Ignacio Joaquín Martín Gonzalo
  Álvaro Nicolás Gabriel Emilio Guadalupe Marisol Juana Madrid Barcelona Sevilla Valencia Bilbao Granada Málaga Zaragoza Salamanca Toledo Lima Bogotá Quito
  Caracas Santiago México Guadalajara Monterrey Montevideo Asunción París Londres Roma Berlín España Argentina Colombia Chile Perú Ecuador Venezuela Uruguay
  Paraguay Bolivia Cuba Italia Francia Alemania Inglaterra Europa América
`
    .trim()
    .split(/\s+/),
);
