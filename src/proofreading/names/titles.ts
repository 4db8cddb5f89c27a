/** Words before a name that are not part of it. Folded, without full stops. */
export const TITLES = new Set(
  `mr mrs ms miss mx dr doctor prof professor sir madam lady lord dame rev reverend father sister brother rabbi pastor
  captain capt judge hon señor senor senora senorita don dona sr sra srta
  aunt auntie aunty uncle cousin grandma grandpa granny nana nanny gran grandmother grandfather mom mum mama papa dad
  mother daddy mummy mommy pop pops nonna nonno abuela abuelo abuelita tia tio tita
  herr frau hr fr oma opa tante onkel omi opi mutti vati mutter vater cousine schwester bruder
  monsieur madame mademoiselle mme mlle m maitre docteur tata tonton mamie papi papy mamy maman grand-mere oncle`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Words with which a letter begins. Folded. */
export const GREETINGS = new Set(
  `dear dearest my our own darling beloved hello hi hey good morning evening afternoon to the greetings
  liebe lieber liebes liebster liebste liebstes hallo sehr geehrte geehrter verehrte verehrter hochverehrte mein meine
  meiner servus moin guten tag
  cher chere chers cheres tres mon ma mes bonjour salut coucou bien tendre
  querido querida queridos queridas queridisimo queridisima estimado estimada estimados estimadas hola mi mis buenos dias
  apreciado apreciada muy`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** What people are called that is not their name. Folded; also words that join names. */
const ENDEARMENTS = new Set(
  `love loves lover sweetheart sweetie sweet sweetest sweetpea honey hon honeybee hun babe baby boo angel treasure
  precious pet duck duckie hen flower petal blossom sunshine star bunny rabbit bear bearcub teddy mouse kitten kitty cat
  puppy pumpkin peanut peach cupcake cookie muffin sugar dumpling pudding button bug bee birdie bird dove monkey chick
  lamb lambkin princess prince king queen hero champ buddy bud pal mate chap fellow friend friends family all everyone
  everybody folks team class neighbor neighbour neighbors neighbours colleague colleagues wife husband son daughter
  children kids child boy girl boys girls ones one two both you yours only old little big brother sister bro sis
  grandson granddaughter niece nephew godson goddaughter godmother godfather santa father christmas heart soul
  valentine stranger teacher coach editor diary and und et y e o or the of from mine ladies gentlemen sirs
  schatz schatzi liebling engel maus mausi hase hasi bar barchen spatz spatzl herz herzchen susse susser kleine kleiner
  freund freundin freunde alle ihr zusammen familie eltern kinder sohn tochter bruder schwester enkel damen herren
  nachbarn nachbar kollegen kollegin
  cheri cherie amour ange tresor puce coeur lapin ami amie amis amies tous toutes famille enfants fils fille frere soeur
  parents voisins voisine collegues petit petite vieux vieille douce
  amor carino cielo vida corazon tesoro amigo amiga amigos amigas todos todas familia hijo hija hijos hermano hermana
  padres nieto nieta vecinos querido querida alma`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Whether a word is a pet name by its ending: snugglebug, honeybunch, schnuckelchen. */
export function isPetName(word: string): boolean {
  return (
    ENDEARMENTS.has(word) || /.{2}(?:bug|pie|bear|kins|cakes?|bunch|boo|face|pop|bun|puff|pants|lein|chen)$/.test(word)
  );
}
