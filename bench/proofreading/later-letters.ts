import type { SampleLetter } from './clean-letters.js';
import type { PlantedError } from './planted-errors.js';

type Errors = readonly (readonly [kind: string, from: string, to: string])[];

const today = { year: 2026, month: 11, day: 23 };

/** Fifteen letters more, with the errors planted into them; letters and errors were written before any rule was mended for them. */
const LETTERS: readonly (SampleLetter & { readonly errors: Errors })[] = [
  {
    name: 'Wedding, from a grandmother',
    context: { locale: 'en-US', recipient: 'Hannah Brooks', sender: 'Ruth Keller', occasion: 'wedding', today },
    text: `November 21, 2026

Dear Hannah,

When your mother rang to say that you were engaged, I dropped a whole tray of scones. I have never been so happy to sweep a kitchen floor. Daniel is a kind man, and he looks at you the way your grandfather used to look at a well-made boat.

I can't be there on Saturday, December 5, because my hip won't let me fly. I've asked your aunt to hold up the phone during the vows, so that I can hear them. Don't let her talk over the vicar.

Marriage is mostly washing up, and laughing while you do it. Your grandfather and I argued about the weather for forty-one years, and I would give anything to argue about it again.

With all my love,
Grandma Ruth`,
    errors: [
      ['recipient', 'Dear Hannah,', 'Dear Anna,'],
      ['weekday', 'Saturday, December 5', 'Sunday, December 5'],
      ['homophone', 'your mother rang', "you're mother rang"],
      ['homophone', 'during the vows', 'during the vowels'],
      ['repeated', 'hold up the phone', 'hold up the the phone'],
      ['spelling', 'engaged', 'engadged'],
      ['grammar', 'I have never been', 'I has never been'],
      ['homophone', 'about the weather', 'about the whether'],
      ['mark', "fly. I've", "fly, . I've"],
      ['command', 'scones. I have', 'scones period I have'],
      ['tone', 'Marriage is mostly', 'My condolences. Marriage is mostly'],
      ['placeholder', 'Daniel is', '[groom] is'],
    ],
  },
  {
    name: 'Condolence, to a widower',
    context: { locale: 'en-GB', recipient: 'Edward Lane', sender: 'Philippa Marsh', occasion: 'condolence', today },
    text: `Dear Edward,

I heard about Joan this morning, and I have been trying to find the right words ever since. There aren't any, so I will send you the wrong ones with my love.

She taught me to prune roses. She told me that I was doing it far too timidly, and that a rose only flowers for somebody who isn't afraid of it. I think of that whenever I am afraid of anything.

I'd like to come to the funeral, if I may, and I will bring the cuttings from the white climber. It seemed to me that they ought to go back to her.

Please don't write back. When you want company, the kettle is on.

With deepest sympathy,
Philippa`,
    errors: [
      ['tone', "Please don't write back.", "Please don't write back! Congratulations!"],
      ['homophone', 'find the right words', 'find the write words'],
      ['spelling', 'sympathy,\nPhilippa', 'sympahty,\nPhilippa'],
      ['sender', 'Philippa', 'Caroline'],
      ['recipient', 'Dear Edward,', 'Dear Edwin,'],
      ['command', 'any, so I', 'any comma so I'],
      ['homophone', 'far too timidly', 'far to timidly'],
      ['grammar', "isn't afraid", "aren't afraid"],
      ['repeated', 'I will send', 'I will will send'],
      ['placeholder', 'about Joan', 'about XXX'],
      ['closing', 'With deepest sympathy', 'Cheers'],
    ],
  },
  {
    name: 'Apology, to a husband',
    context: { locale: 'en-US', recipient: 'Marcus', sender: 'Dee', occasion: 'apology', today },
    text: `Dear Marcus,

I was wrong about the car, and I was wrong to say so in front of your brother. I knew it before I had finished the sentence, which is the worst part. I'm sorry.

You asked me once why I never back down. I think it's because nobody in my house ever did, and we all ate dinner in silence for a week at a time. I don't want that for us.

I've paid the garage. The bill is on the fridge, and so is a drawing of me, on my knees, by me. It isn't very good, but you'll recognize the knees.

Yours,
Dee`,
    errors: [
      ['homophone', 'I knew it before', 'I new it before'],
      ['homophone', 'we all ate dinner', 'we all eight dinner'],
      ['homophone', "I've paid", "I've payed"],
      ['homophone', "you'll recognize the knees", "you'll recognize the niece"],
      ['mark', 'sentence, which', 'sentence (which'],
      ['homophone', 'the worst part', 'the worse part'],
      ['grammar', 'You asked me', 'You ask me'],
      ['repeated', "I don't want", "I I don't want"],
      ['spelling', 'recognize', 'reconize'],
      ['spelling', 'silence', 'silense'],
    ],
  },
  {
    name: 'Complaint, about a boiler',
    context: { locale: 'en-GB', recipient: 'Mr Alan Fisher', sender: 'Dr Miriam Okafor', occasion: 'business', today },
    text: `23 November 2026

Dear Mr Fisher,

I am writing about the boiler that your firm installed on 2 October. It has failed four times, most recently on Sunday night, when the temperature outside was minus six and my mother, who is eighty-three, was staying with us.

I have telephoned three times. On each occasion I was promised a visit within the day; on each occasion nobody came. I enclose copies of my notes with the names of the people I spoke to.

I should be grateful if an engineer could call before Friday, and if you would let me know how you propose to make good the cost of the heaters we have had to hire.

Yours sincerely,
Miriam Okafor`,
    errors: [
      ['closing', 'Yours sincerely', 'Yours faithfully'],
      ['recipient', 'Dear Mr Fisher', 'Dear Mr Fischer'],
      ['weekday', '23 November 2026\n', '31 November 2026\n'],
      ['spelling', 'temperature', 'temprature'],
      ['spelling', 'grateful', 'greatful'],
      ['spelling', 'occasion I was', 'ocassion I was'],
      ['homophone', 'how you propose', 'how your propose'],
      ['homophone', 'the names of the people', 'the names off the people'],
      ['repeated', 'had to hire', 'had to to hire'],
      ['mark', 'came. I', 'came.. I'],
      ['homophone', 'make good the cost', 'make good the coast'],
      ['sender', 'Yours sincerely,\nMiriam Okafor', 'Yours sincerely,\nMarion Okafor'],
    ],
  },
  {
    name: 'Thanks, after an interview',
    context: { locale: 'en-US', recipient: 'Ms. Delgado', sender: 'Owen Pratt', occasion: 'thanks', today },
    text: `Dear Ms. Delgado,

Thank you for the time you gave me on Thursday. I had expected to be asked about spreadsheets, and instead we talked about what makes people stay at a job, which I have been thinking about ever since.

You asked what I would change first. I gave you a safe answer. The true one is that I would move the break room to the side of the building with the windows.

Whatever you decide, I learned more in that hour than I did in my first year of college, and I'm grateful.

Sincerely,
Owen Pratt`,
    errors: [
      ['homophone', 'break room', 'brake room'],
      ['homophone', 'more in that hour than', 'more in that hour then'],
      ['placeholder', 'on Thursday', 'on {{date}}'],
      ['salutation', 'Dear Ms. Delgado,', 'Dear Ms.,'],
      ['homophone', 'a safe answer', 'a save answer'],
      ['spelling', 'spreadsheets', 'spreadsheats'],
      ['spelling', 'expected', 'expeted'],
    ],
  },
  {
    name: 'A child to her grandmother',
    context: { locale: 'en-GB', recipient: 'Granny', sender: 'Poppy', today },
    text: `Dear Granny,

Thank you for the roller skates. I have fallen over nine times but I am getting better. Mum says I have to wear the knee pads and the helmet and I do, even in the kitchen.

Tiger had kittens in the airing cupboard. There are five of them and one is ginger. Dad says we can keep one and I say we can keep five.

Please come soon. I have drawn you a map so you don't get lost at the roundabout.

Lots of love,
Poppy xxx`,
    errors: [
      ['homophone', 'There are five', 'Their are five'],
      ['homophone', 'wear the knee pads', 'where the knee pads'],
      ['homophone', 'I have to wear', 'I have two wear'],
      ['spelling', 'kittens', 'kitens'],
      ['spelling', 'cupboard', 'cuboard'],
      ['grammar', 'Tiger had kittens', 'Tiger have kittens'],
      ['glyphs', 'kittens in', 'kittens 🐱 in'],
      ['homophone', 'one is ginger', 'won is ginger'],
    ],
  },
  {
    name: 'Love, at four in the morning',
    context: { locale: 'en-US', recipient: 'Julian', sender: 'Clem', occasion: 'love', today },
    text: `My darling Julian,

It's four in the morning and the street sweepers have just gone by. I lie here and I listen to you not being here. It has a sound, you know: like a clock in another room.

I used to think that missing someone was a kind of hunger. It isn't. It's a kind of listening. I hear the stairs, and I wait for the third one to creak, and it doesn't.

Eleven more nights. I've crossed the others out in the little calendar you hate, the one with the sad dogs. Come home to me and hate it in person.

Forever yours,
Clem`,
    errors: [
      ['homophone', 'I hear the stairs', 'I here the stairs'],
      ['homophone', 'I hear the stairs', 'I hear the stares'],
      ['homophone', 'have just gone by', 'have just gone buy'],
      ['closing', 'Forever yours', 'Yours faithfully'],
      ['homophone', 'It has a sound', "It's has a sound"],
      ['repeated', "and it doesn't", "and and it doesn't"],
      ['spelling', 'calendar', 'calender'],
      ['command', 'morning and', 'morning new line and'],
      ['mark', 'know: like', 'know:, like'],
      ['homophone', 'the third one', 'the third won'],
    ],
  },
  {
    name: 'From a holiday',
    context: { locale: 'en-GB', recipient: 'Nell', sender: 'Bas', today },
    text: `Dear Nell,

We have reached the sea at last, after two punctures and a wrong turning that took in most of Portugal. The house is white, the shutters are blue, and the shower is a bucket. I've never been happier.

In the mornings I swim out to the buoy and back. In the afternoons I read your book, which is better than you said, and fall asleep on it. In the evenings an old man plays the accordion badly and everybody dances well.

Water the tomatoes, won't you? And if the cat is sick on the rug again, blame the neighbours.

Love from us both,
Bas`,
    errors: [
      ['homophone', 'reached the sea', 'reached the see'],
      ['homophone', 'better than you said', 'better then you said'],
      ['spelling', 'accordion', 'acordion'],
      ['spelling', 'neighbours', 'neigbours'],
      ['homophone', 'swim out to the buoy', 'swim out to the boy'],
      ['mark', 'your book', '“your book'],
      ['repeated', 'in most of', 'in most of of'],
      ['homophone', 'fall asleep on it', 'fall asleep on its'],
    ],
  },
  {
    name: 'Resignation, from a library',
    context: { locale: 'en-US', recipient: 'Mrs. Abernathy', sender: 'Noel Varga', occasion: 'business', today },
    text: `November 23, 2026

Dear Mrs. Abernathy:

Please accept this letter as notice of my resignation from the library, effective Friday, December 18, 2026.

It was not an easy decision. I came here for one summer and stayed for fourteen years. I have seen children who couldn't reach the counter come back with children of their own, and I have been paid to recommend books, which still strikes me as a clerical error in my favor.

I will do whatever I can to make the handover a smooth one, and I have already begun a list of where everything is kept.

Respectfully,
Noel Varga`,
    errors: [
      ['homophone', 'Please accept', 'Please except'],
      ['weekday', 'Friday, December 18', 'Thursday, December 18'],
      ['homophone', 'children of their own', 'children of there own'],
      ['homophone', 'whatever I can', 'what ever I can'],
      ['spelling', 'resignation from', 'resignaton from'],
      ['placeholder', 'from the library', 'from ___ library'],
      ['homophone', "couldn't reach", "couldn't of reached"],
      ['command', 'easy decision. I', 'easy decision. scratch that I'],
    ],
  },
  {
    name: 'German, a child to her grandmother',
    context: { locale: 'de', recipient: 'Oma Gerda', sender: 'Lina', today },
    text: `Liebe Oma,

vielen Dank für die Socken! Sie sind so warm, dass ich sie sogar im Bett trage. Mama sagt, du hast drei Wochen daran gestrickt.

In der Schule haben wir ein Theaterstück geprobt. Ich bin ein Baum und darf einmal seufzen. Am Freitag ist die Aufführung, und ich wünsche mir, dass du kommst. Dein Platz ist in der ersten Reihe.

Der Garten schläft schon. Nur deine Rose am Zaun blüht noch, obwohl es nachts friert.

Deine Lina`,
    errors: [
      ['pronoun', 'dass du kommst', 'dass Sie kommen'],
      ['spelling', 'Aufführung', 'Auffürung'],
      ['spelling', 'gestrickt', 'gestriekt'],
      ['repeated', 'ein Baum und', 'ein Baum und und'],
      ['spelling', 'Theaterstück', 'Teaterstück'],
      ['mark', 'friert.', 'friert..'],
      ['recipient', 'Liebe Oma', 'Liebe Tante Hilde'],
    ],
  },
  {
    name: 'German, condolence',
    context: { locale: 'de', recipient: 'Herr Dr. Brandt', sender: 'Sabine Vogel', occasion: 'condolence', today },
    text: `Sehr geehrter Herr Dr. Brandt,

mit großer Trauer habe ich vom Tod Ihrer Frau erfahren. Sie hat mir vor zwanzig Jahren das Lesen beigebracht, und ich habe ihre Stimme noch im Ohr, wenn ich meinen Kindern vorlese.

Ich weiß, dass Worte jetzt wenig helfen. Trotzdem möchte ich Ihnen sagen, wie viel sie mir bedeutet hat. Sie war streng und lustig zugleich, und sie hat nie jemanden aufgegeben.

In aufrichtiger Anteilnahme
Sabine Vogel`,
    errors: [
      ['spelling', 'aufrichtiger', 'aufrichtiker'],
      ['pronoun', 'möchte ich Ihnen sagen', 'möchte ich dir sagen'],
      ['spelling', 'Stimme', 'Stimmme'],
      ['placeholder', 'vor zwanzig Jahren', 'vor XX Jahren'],
      ['repeated', 'sie hat nie', 'sie sie hat nie'],
    ],
  },
  {
    name: 'French, a child to her grandmother',
    context: { locale: 'fr', recipient: 'Mamie', sender: 'Louise', today },
    text: `Chère Mamie,

Merci pour le gâteau, il est arrivé entier ! Papa en a mangé la moitié avant que je rentre de l’école, alors j’ai caché le reste sous mon lit.

Ici il pleut depuis dimanche. Nous avons fait un barrage dans le jardin avec des pierres et de la boue, et maintenant le chat refuse de sortir.

Je t’envoie un dessin de la maison. La tache bleue, c’est toi à la fenêtre. Reviens vite, ton fauteuil s’ennuie.

Gros bisous,
Louise`,
    errors: [
      ['spelling', 'fauteuil', 'fauteil'],
      ['spelling', 'gâteau', 'gateau'],
      ['repeated', 'et de la boue', 'et de de la boue'],
      ['spelling', 'fenêtre', 'fenetre'],
      ['pronoun', 'ton fauteuil', 'votre fauteuil'],
      ['mark', 'entier !', 'entier ! .'],
    ],
  },
  {
    name: 'French, resignation',
    context: { locale: 'fr', recipient: 'Monsieur Perrin', sender: 'Agnès Colin', occasion: 'business', today },
    text: `Monsieur,

J’ai bien reçu votre courrier du 12 novembre et je vous en remercie. Je regrette de devoir vous annoncer que je quitterai mes fonctions à la fin de l’année.

Cette décision a été longue à prendre. J’ai passé dans votre atelier les plus belles années de ma vie, et c’est vous qui m’avez appris la patience.

Je reste à votre disposition pour former la personne qui me remplacera.

Veuillez agréer, Monsieur, l’expression de mes sentiments les meilleurs.

Agnès Colin`,
    errors: [
      ['spelling', 'décision', 'décission'],
      ['spelling', 'disposition', 'dispositon'],
      ['spelling', 'sentiments', 'sentimants'],
      ['pronoun', 'c’est vous qui m’avez', 'c’est toi qui m’as'],
    ],
  },
  {
    name: 'Spanish, love',
    context: { locale: 'es', recipient: 'Mateo', sender: 'Irene', occasion: 'love', today },
    text: `Querido Mateo:

Te escribo desde el tren. Por la ventana pasan los olivos, uno detrás de otro, como si alguien los estuviera contando. Yo también cuento: faltan nueve días.

¿Te acuerdas de la panadería de la esquina? La han cerrado. El dueño me dijo que ya no tenía fuerzas para levantarse a las tres. Le di las gracias por todos los desayunos, y él me regaló la última barra.

La he guardado para ti. Estará dura, pero es nuestra.

Un beso,
Irene`,
    errors: [
      ['mark', '¿Te acuerdas', 'Te acuerdas'],
      ['spelling', 'panadería', 'panaderia'],
      ['spelling', 'desayunos', 'desallunos'],
      ['spelling', 'ventana', 'bentana'],
      ['repeated', 'de la esquina', 'de la la esquina'],
      ['pronoun', '¿Te acuerdas', '¿Se acuerda usted'],
    ],
  },
  {
    name: 'Spanish, apology to a neighbour',
    context: { locale: 'es', recipient: 'Señora Ibáñez', sender: 'Tomás Rey', occasion: 'apology', today },
    text: `Estimada señora Ibáñez:

Le pido disculpas por el ruido del sábado. Celebrábamos el cumpleaños de mi hija y no miré el reloj. Usted tiene toda la razón: a las dos de la mañana se duerme.

Le dejo una tarta en la puerta. Es de manzana y la hizo ella misma, con sus diez años y toda la harina de la casa.

No volverá a pasar hasta el año que viene.

Atentamente,
Tomás Rey`,
    errors: [
      ['pronoun', 'Le dejo una tarta', 'Te dejo una tarta'],
      ['spelling', 'disculpas', 'disculpaz'],
      ['spelling', 'cumpleaños', 'cumpleanos'],
      ['recipient', 'señora Ibáñez', 'señora Ibarra'],
    ],
  },
];

export const LATER_LETTERS: readonly SampleLetter[] = LETTERS;
export const LATER_ERRORS: readonly PlantedError[] = LETTERS.flatMap(({ name, errors }) =>
  errors.map(([kind, from, to]) => ({ letter: name, kind, from, to })),
);
