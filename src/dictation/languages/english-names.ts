import { type Vocabulary, vocabularyFrom } from '../vocabulary.js';

/**
 * Names that a letter's vocabulary need not give, since they are hardly ever anything else. Names that are words too
 * ("Rose", "Will", "May", "Grace", "Nice", "Turkey") are left out: those the letter has to name.
 */
const GIVEN_NAMES = `
  Aaron Abigail Adam Adrian Agatha Agnes Alan Albert Alejandro Alexander Alexandra Alfred Alice Alison Amanda Amelia Amy Ana Anastasia Andrea Andrew Angela Anita Anna Anne Annie Anthony
  Antonio Arthur Astrid Audrey Barbara Beatrice Benjamin Bernard Beth Betty Bridget Brian Camille Carlos Caroline Catherine Cecilia Charles Charlie Charlotte Chloe Chris Christina Christine
  Christopher Claire Clara Colin Craig Daniel Danielle David Deborah Dennis Diana Diane Diego Donald Dorothy Douglas Edgar Edith Edmund Edward Edwin Eileen Elaine Eleanor Elena Eliza
  Elizabeth Ella Ellen Elliot Elsie Emily Emma Eric Erica Ernest Esther Eva Evelyn Felix Fernando Fiona Florence Francesca Frances Francis Frederick Gabriel Geoffrey George Georgia Gerald
  Geraldine Gertrude Gloria Gordon Greta Gregory Hannah Harold Harriet Harrison Helen Henry Herbert Hilda Howard Hugh Hugo Ian Imogen Ingrid Irene Isaac Isabel Isabella Isla Jacob Jacqueline
  James Jane Janet Jason Jasper Jean Jeffrey Jennifer Jessica Jesus Joan Joanna Joel Johanna John Jonathan Joseph Josephine Joshua Josie Juan Judith Julia Julian Juliet Julie Justin Karen Karl Kate
  Katherine Kathleen Kathy Katie Keith Kelly Kenneth Kevin Kimberly Kyle Larry Laura Lauren Lawrence Leah Leo Leon Leonard Leslie Liam Linda Lisa Lois Lorraine Louis Louisa Louise Lucas Lucy
  Luis Luke Lydia Mabel Maggie Malcolm Marcus Margaret Maria Marie Marilyn Marion Marjorie Martha Martin Mary Mathilda Matthew Maureen Maurice Megan Melanie Melissa Michael Michelle Mildred
  Miguel Mildred Miriam Molly Monica Muriel Nadia Nancy Naomi Natalie Nathan Nathaniel Neil Nicholas Nicole Nigel Nina Noah Nora Norma Norman Oliver Olivia Oscar Oswald Pablo Pamela Patricia Patrick
  Paul Paula Pauline Pedro Penelope Peter Philip Phoebe Phyllis Priscilla Rachel Ralph Raymond Rebecca Rhoda Richard Robert Roberta Roger Roland Ronald Rosalind Rosemary Rosie Roy Rupert Ruth
  Ryan Sabrina Samantha Samuel Sandra Sarah Scott Sean Sebastian Sharon Sheila Shirley Sidney Simon Sofia Sophia Sophie Stanley Stella Stephanie Stephen Steven Stuart Susan Susanna Sylvia Tamara
  Teresa Theodora Theodore Theresa Thomas Timothy Tobias Tom Tommy Tracy Ursula Valerie Vanessa Vera Veronica Victoria Vincent Virginia Vivian Walter Wendy Wilfred William Winifred Yvonne Zachary Zoe
`;
const PLACES = `
  Amsterdam Athens Atlanta Auckland Baghdad Bangkok Barcelona Beijing Berlin Birmingham Bombay Boston Brisbane Bristol Brooklyn Brussels Budapest Cairo Calcutta California Cambridge Chicago
  Cologne Copenhagen Cornwall Dallas Delhi Denver Detroit Devon Dresden Dublin Edinburgh Florence Florida Geneva Glasgow Hamburg Havana Hawaii Heidelberg Helsinki Hollywood Honolulu Houston Istanbul
  Jakarta Jerusalem Johannesburg Kyoto Leipzig Lisbon Liverpool London Madrid Manchester Manhattan Manila Marseille Melbourne Memphis Miami Michigan Milan Minneapolis Minnesota Montreal Moscow
  Mumbai Munich Nairobi Naples Nashville Ohio Oregon Oslo Oxford Paris Philadelphia Portland Prague Reykjavik Rome Salzburg Santiago Seattle Seoul Shanghai Singapore Stockholm Sydney Texas Tokyo
  Toronto Tuscany Vancouver Venice Vermont Vienna Virginia Warsaw Washington Yorkshire Zurich
  Afghanistan Algeria Armenia Bolivia Bulgaria Cambodia Croatia Cuba Ecuador Estonia Ethiopia France Ghana Guatemala Hungary Iran Iraq Israel Jamaica Jordan Latvia Lebanon Lithuania Malaysia Nepal
  Nicaragua Pakistan Palestine Panama Paraguay Peru Philippines Romania Rwanda Senegal Serbia Sicily Slovakia Slovenia Somalia Sudan Syria Taiwan Tanzania Tunisia Uganda Ukraine Uruguay Venezuela Zimbabwe
  Victorian Edwardian Elizabethan Shakespeare Bible Facebook
`;
const IN_SEVERAL_WORDS = [
  "New Year's Eve|New Year's Day|New Year's|Christmas Eve|Christmas Day|Boxing Day|Valentine's Day|Mother's Day|Father's Day|Good Friday|Easter Sunday|Independence Day|All Saints' Day",
  'New York City|New York|New Orleans|New Jersey|New Mexico|New Hampshire|New England|New Zealand|New Delhi|Los Angeles|San Francisco|San Diego|San Antonio|Santa Barbara|Santa Fe|Las Vegas|Salt Lake City',
  'United States|United Kingdom|South Africa|North America|South America|Latin America|Northern Ireland|Saudi Arabia|South Korea|Sri Lanka|Costa Rica|Puerto Rico|El Salvador|Hong Kong|Tel Aviv|Cape Town',
  'Buenos Aires|Mexico City|Rio de Janeiro|São Paulo|North Carolina|South Carolina|North Dakota|South Dakota|West Virginia|Rhode Island|Santa Claus|Father Christmas|Saint Nicholas|Second World War|First World War',
];

export const ENGLISH_NAMES: Vocabulary = vocabularyFrom([
  ...GIVEN_NAMES.trim().split(/\s+/),
  ...PLACES.trim().split(/\s+/),
  ...IN_SEVERAL_WORDS.flatMap((line) => line.split('|')),
]);
