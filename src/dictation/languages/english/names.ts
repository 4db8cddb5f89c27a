import { type Vocabulary, vocabularyFrom } from '../../reading/vocabulary.js';

/**
 * Names that a letter's vocabulary need not give, since they are hardly ever anything else. Names that are words too
 * ("Rose", "Will", "May", "Grace", "Nice", "Turkey") are left out: those the letter has to name.
 */
const GIVEN_NAMES = `
  Aaron Abigail Abraham Adam Adrian Agatha Agnes Ahmed Aisha Akira Alan Albert Alejandro Alessandro Alex Alexander Alexandra Alexis Alfie Alfred Ali Alice Alison Amanda Amelia Amos Amy Ana
  Anastasia Andrea Andrew Andy Angela Angus Anil Anita Ann Anna Anne Annie Anthony Antonio Archie Arjun Arthur Ashley Astrid Audrey Augustus Austin Barbara Barry Bartholomew Beatrice Beatrix
  Ben Benjamin Bernard Beth Betty Beverly Billy Bjorn Bob Bobby Boris Bradley Brandon Brenda Brian Bridget Brittany Bronwyn Bruce Bryan Caleb Callum Camille Carl Carlos Carmen Caroline Carolyn
  Carys Catherine Cecil Cecilia Charles Charlie Charlotte Cheryl Chiara Chloe Chris Christina Christine Christopher Claire Clara Clarence Cleo Clifford Clive Colin Conor Consuelo Cora Cordelia
  Craig Cynthia Cyril Dan Daniel Danielle Danny Dave David Deborah Debra Declan Della Denise Dennis Derek Diana Diane Diego Dmitri Dolores Donald Donna Doris Dorothy Douglas Duncan Dylan Ed
  Eddie Edgar Edith Edmund Edna Edward Edwin Eileen Elaine Eleanor Elena Eli Elias Elijah Eliza Elizabeth Ella Ellen Ellie Elliot Elsie Emily Emma Enid Eric Erica Ernest Esperanza Esther Ethan
  Ethel Etta Eva Evelyn Ewan Ezra Fatima Felix Fernando Finn Fiona Florence Frances Francesca Francesco Francis Fred Freddie Frederick Freya Fritz Gabriel Gary Gavin Geoffrey George Georgia
  Gerald Geraldine Gertrude Gideon Giovanni Giulia Glenda Gloria Gordon Graham Greg Gregory Greta Guadalupe Gunther Gwen Gwendolyn Hannah Hans Harold Harriet Harrison Harry Hassan Heidi Helen
  Henri Henry Herbert Hilda Hiroshi Howard Hugh Hugo Ian Ida Igor Imogen Ina Ingrid Irene Isaac Isabel Isabella Isaiah Isla Istvan Ivan Jack Jacob Jacqueline Jacques James Jane Janet Janice
  Janie Jason Jasper Javier Jean Jeff Jeffrey Jennifer Jenny Jeremiah Jeremy Jerry Jesse Jessica Jesus Jim Jimmy Joan Joanna Joe Joel Johann Johanna John Johnny Jonathan Jorge Jose Joseph
  Josephine Joshua Josiah Josie Joyce Juan Judith Judy Julia Julian Julie Juliet Juliette Julius Justin Karen Karl Kate Katherine Kathleen Kathryn Kathy Katie Kayla Keith Kelly Kenji Kenneth
  Kevin Kimberly Klaus Kyle Larry Lars Laura Lauren Lawrence Layla Leah Lena Leo Leon Leonard Leslie Levi Liam Linda Lisa Logan Lois Lorenzo Lori Lorraine Lottie Louis Louisa Louise Luc Luca
  Lucas Lucia Lucy Luis Luke Lydia Mabel Madison Maggie Malcolm Marco Marcus Margaret Maria Marie Marilyn Marion Marjorie Martha Martin Mary Mathilda Matilda Matteo Matthew Maureen Maurice Max
  Maximilian Maya Meg Megan Mei Melanie Melissa Mia Michael Michelle Miguel Mike Mildred Minnie Miriam Molly Monica Moses Muriel Nadia Nancy Naomi Natalie Natasha Nathan Nathaniel Neil Nellie
  Neville Niamh Nicholas Nicole Nigel Nina Noah Nora Norah Norma Norman Olga Oliver Olivia Omar Ophelia Oscar Oswald Otto Owen Pablo Pamela Paolo Patricia Patrick Paul Paula Pauline Pedro
  Penelope Percy Pete Peter Philip Phoebe Phyllis Pierre Priscilla Priya Quentin Rachel Ralph Ravi Raymond Rebecca Reginald Rhoda Rhonda Rhys Richard Robert Roberta Roger Roland Ronald Rory
  Rosa Rosalind Rosemary Rosie Roy Rupert Russell Ruth Ryan Sabrina Sally Sam Samantha Samuel Sandra Sanjay Saoirse Sara Sarah Scott Seamus Sean Sebastian Sharon Sheila Shirley Sidney Silas
  Simon Siobhan Sofia Solomon Sophia Sophie Stanley Stella Stephanie Stephen Steve Steven Stuart Susan Susanna Susie Sven Svetlana Sylvia Tamara Tammy Ted Teddy Teresa Terry Thelma Theo
  Theodora Theodore Theresa Thomas Tiffany Tilda Tim Timothy Tobias Toby Tom Tommy Tony Tracy Trevor Tyler Ursula Valerie Vanessa Velma Vera Veronica Victoria Vincent Virginia Vivian Walter
  Wanda Wayne Wei Wendy Wilfred William Willie Wilma Winifred Winnie Wolfgang Yolanda Yuki Yvonne Zachary Zelda Zoe
`;
const PLACES = `
  Aberdeen Adelaide Alabama Alaska Arizona Arkansas Amsterdam Athens Atlanta Auckland Baghdad Bangkok Barcelona Beijing Belfast Berlin Birmingham Bombay Boston Brisbane Bristol Brooklyn Brussels Budapest Cairo Calcutta Calgary California Cambridge Canberra Cardiff Chicago Colorado Connecticut
  Cologne Copenhagen Cornwall Dallas Delhi Denver Detroit Devon Dresden Dublin Dundee Edinburgh Exeter Florence Florida Galway Geneva Glasgow Hamburg Havana Hawaii Heidelberg Helsinki Hobart Hollywood Honolulu Houston Idaho Illinois Indiana Inverness Iowa Istanbul
  Jakarta Jerusalem Johannesburg Kansas Kentucky Kyoto Leeds Leipzig Limerick Lisbon Liverpool London Louisiana Madrid Manchester Manhattan Manila Marseille Maryland Massachusetts Melbourne Memphis Miami Michigan Milan Minneapolis Minnesota Mississippi Missouri Montana Montreal Moscow
  Mumbai Munich Nairobi Naples Nashville Nebraska Nevada Newcastle Norwich Nottingham Ohio Oklahoma Oregon Oslo Ottawa Oxford Paris Pennsylvania Philadelphia Portland Prague Reykjavik Rome Salzburg Santiago Seattle Seoul Shanghai Sheffield Singapore Stockholm Southampton Swansea Sydney Tennessee Texas Tokyo
  Toronto Tuscany Utah Vancouver Venice Vermont Vienna Virginia Warsaw Washington Winnipeg Wisconsin Wyoming Yorkshire Zurich
  Afghanistan Algeria Armenia Bolivia Bulgaria Cambodia Croatia Cuba Ecuador Estonia Ethiopia France Ghana Guatemala Hungary Iran Iraq Israel Jamaica Jordan Latvia Lebanon Lithuania Malaysia Nepal
  Nicaragua Pakistan Palestine Panama Paraguay Peru Philippines Romania Rwanda Senegal Serbia Sicily Slovakia Slovenia Somalia Sudan Syria Taiwan Tanzania Tunisia Uganda Ukraine Uruguay Venezuela Zimbabwe
  Victorian Edwardian Elizabethan Shakespeare Bible Facebook
`;
const IN_SEVERAL_WORDS = [
  "New Year's Eve|New Year's Day|New Year's|Christmas Eve|Christmas Day|Boxing Day|Valentine's Day|Mother's Day|Father's Day|Good Friday|Easter Sunday|Independence Day|Memorial Day|Labor Day|Veterans Day|Remembrance Day|Bonfire Night|Saint Patrick's Day|Saint George's Day|Midsummer's Day|All Saints' Day",
  'New York Times|New York City|New York|New Orleans|New Jersey|New Mexico|New Hampshire|New England|New Zealand|New Delhi|Los Angeles|San Francisco|San Diego|San Antonio|Santa Barbara|Santa Fe|Las Vegas|Salt Lake City',
  'United States|United Kingdom|South Africa|North America|South America|Latin America|Northern Ireland|Saudi Arabia|South Korea|Sri Lanka|Costa Rica|Puerto Rico|El Salvador|Hong Kong|Tel Aviv|Cape Town',
  'River Thames|Lake District|New South Wales|Buenos Aires|Mexico City|Rio de Janeiro|São Paulo|North Carolina|South Carolina|North Dakota|South Dakota|West Virginia|Rhode Island|Santa Claus|Father Christmas|Saint Nicholas|Second World War|First World War',
];

export const ENGLISH_NAMES: Vocabulary = vocabularyFrom([
  ...GIVEN_NAMES.trim().split(/\s+/),
  ...PLACES.trim().split(/\s+/),
  ...IN_SEVERAL_WORDS.flatMap((line) => line.split('|')),
]);
