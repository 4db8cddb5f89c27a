import type { ProofreadingContext } from '../../src/proofreading/context.js';

export interface SampleLetter {
  readonly name: string;
  readonly context: ProofreadingContext;
  readonly text: string;
}

const today = { year: 2026, month: 6, day: 5 };

/** Letters without an error: whatever is found in them is a false alarm. Written for this bench. */
export const CLEAN_LETTERS: readonly SampleLetter[] = [
  {
    name: 'American, love',
    context: { locale: 'en-US', today, recipient: 'Catherine Klausen', sender: 'Theodore Twombly', occasion: 'love' },
    text: `June 5, 2026

Dear Kate,

I've been sitting here for an hour thinking about all the things I wanted to tell you. I wanted to say that I'm sorry, and that I still remember the summer we painted the kitchen yellow and got more of it on ourselves than on the walls.

You told me once that you couldn't sleep without the window open. Neither can I, now. Whether it's raining or not, I let the night in and think of you.

It was Thursday, May 14, 2026, when I found your scarf behind the radiator. I'd been looking for my keys; it had been there for years, I suppose. It still smells like your hair. I haven't washed it, and I don't think I will.

There's a piece of my heart that will always be yours, and it's better off there than with me. I loved you then, and I love you more than I ever knew how to say.

Love,
Theo`,
  },
  {
    name: 'British, thanks',
    context: { locale: 'en-GB', today, recipient: 'Margaret Ashworth', sender: 'Josephine Bell', occasion: 'thanks' },
    text: `Friday 5 June 2026

My dear Peggy,

Thank you so very much for the colour pencils and the marvellous grey jumper. It fits me perfectly, and it's already been admired by half the neighbourhood. Mr. and Mrs. Patel next door asked whether you took orders!

The garden is at its best this week. The foxgloves by the gate are taller than Thomas, who's grown two inches since you saw him, and the roses that Grandad planted have come through the winter after all. I had had my doubts.

We went to the theatre in Whitby on Saturday and practised saying “Break a leg!” to one another the whole way there. The play itself was rather long, but the ices were lovely.

Do come and stay in August. You're always welcome, and the spare room has been waiting for you ever since Easter.

With all my love,
Josie xx

P.S. The cat sends her regards. She has forgiven you for the bath.`,
  },
  {
    name: 'Nicknames, birthday',
    context: { locale: 'en-US', today, recipient: 'Robert Delgado', sender: 'Patricia Delgado', occasion: 'birthday' },
    text: `Hey Bobby Bear,

Seventy years! Can you believe it? Mama would have baked that lopsided coconut cake, and Pop would've told the story about the mule again, and we'd all have laughed as if we'd never heard it.

I still have the note you slipped under my door when I was nine. It says, "Patty-cake, don't cry, he's a fool." You were right, of course. You usually are, though I'll deny it in front of the kids.

Uncle Skeeter and Dot are driving down with the twins, and Junie's bringing her famous three-bean salad, so wear the loose pants. We'll be there by noon, or by one o'clock if Skeeter insists on the back roads.

Happy birthday, you old rascal. I love you more than peach ice cream.

Your baby sister,
Trish`,
  },
  {
    name: 'Foreign names, condolence',
    context: {
      locale: 'en-US',
      today,
      otherNames: ['Margaret Ashworth'],
      recipient: 'Siobhán O’Reilly',
      sender: 'Nguyen Thi Lan',
      occasion: 'condolence',
    },
    text: `Dear Siobhán,

We were heartbroken to hear about Tadhg. Krzysztof rang us from Kraków on Sunday night, and for a while none of us could say a word.

I keep thinking of the evening in Oaxaca when he danced with Doña Xóchitl until the band went home, and then went on dancing without it. He was so happy. He made everybody around him a little braver, and he never knew it.

My father used to say that grief is only love with nowhere to go. I don't know if that's true, but I know that you gave Tadhg a home that he talked about wherever he went: in Reykjavík, in Hà Nội, on that terrible bus to Ljubljana.

Please don't answer this. Just know that Wojtek and Anneliese and I are thinking of you, and that we'll come whenever you want us.

With love,
Lan`,
  },
  {
    name: 'Postscripts, apology',
    context: {
      locale: 'en-US',
      today,
      recipient: 'Charles Whitfield',
      sender: 'Rosalind Whitfield',
      occasion: 'apology',
    },
    text: `Dear Charlie,

I was wrong about the boat. I was wrong about the boat in March, I was wrong about it at Thanksgiving, and I was especially wrong about it in front of your mother.

You said it would float; it floats. I stood on the dock this morning and watched it not sink for twenty minutes (I timed it), and all I could think was that you'd told me so and had been too kind to say so twice.

What I should have said is this: I'm proud of you. I'm proud of the hours you put in after work, and of the way you sanded her by hand because the machine was "too loud for the neighbors." I'd like to come aboard, if there's room.

Forever yours,
Roz

P.S. I've named the dinghy. You'll see.

P.P.S. There are sandwiches.`,
  },
  {
    name: 'Plain-spoken, to a grandchild',
    context: {
      locale: 'en-GB',
      today,
      recipient: 'Oliver Hughes',
      sender: 'Winifred Hughes',
      otherNames: ['Margaret Ashworth', 'May Doyle'],
    },
    text: `Darling Ollie,

You may not remember this, but when you were very, very small you told me that the moon was following our car. I said that that was because it liked you. You thought about it all the way home and then asked, “But who's looking after the sea?”

I have thought about that question more often than you'd guess. I'm eighty-four now, and I still don't know who's looking after the sea. I rather hope it's you.

Your mum says you start at your new school in September. Here is my advice, such as it is: be kind to whoever eats alone, don't lend your bicycle to anybody called Nigel, and write to your gran.

Lots of love,
Gran`,
  },
  {
    name: 'German, to a friend',
    context: { locale: 'de-DE', today, recipient: 'Friederike Sommer', sender: 'Johannes Brandt' },
    text: `Freitag, den 5. Juni 2026

Liebe Rike,

vielen Dank für deinen langen Brief und für die Fotos vom Bodensee. Ich habe sie an die Küchenwand gehängt, direkt neben den Kalender, und jedes Mal, wenn ich Kaffee koche, sehe ich dich lachen.

Bei uns ist alles beim Alten. Die Kinder wachsen, der Kirschbaum blüht, und meine Mutter erzählt jedem, dass sie im Herbst nach Lissabon reisen will. Sie hat sich sogar einen Sprachkurs gekauft. „Man ist nie zu alt“, sagt sie, „nur manchmal zu bequem.“

Weißt du noch, wie wir damals am Bahnhof standen und den letzten Zug verpasst haben? Ich denke oft daran. Es war eine der schönsten Nächte meines Lebens, obwohl wir nichts hatten als eine Tafel Schokolade und deine kaputte Gitarre.

Komm uns bald besuchen. Das Gästezimmer ist frisch gestrichen, und auf dem Balkon ist Platz für zwei.

Herzliche Grüße
Hannes`,
  },
  {
    name: 'French, to a friend',
    context: { locale: 'fr-FR', today, recipient: 'Élise Marchand', sender: 'Camille Dubois' },
    text: `Lyon, le vendredi 5 juin 2026

Chère Élise,

Merci pour ta lettre et pour les graines de tournesol. Je les ai semées le long du mur, et les premières pousses sortent déjà de terre. Mon voisin prétend qu'elles seront plus hautes que lui avant la fin de l'été.

Tu me demandes comment je vais. Je vais bien, vraiment. Le travail est moins lourd qu'avant, et j'ai recommencé à jouer du piano le soir, quand la maison est calme. Je pense souvent à nos promenades au bord de la mer et à ta façon de rire quand les vagues nous surprenaient.

Les enfants réclament leur marraine. Viendrez-vous nous voir cet automne, Paul et toi ? Nous avons de la place, du vin et beaucoup de choses à vous raconter.

Je t'embrasse très fort,
Camille`,
  },
  {
    name: 'Spanish, to a grandmother',
    context: { locale: 'es-ES', today, recipient: 'Dolores Romero', sender: 'Ignacio Romero' },
    text: `viernes, 5 de junio de 2026

Querida abuela Lola:

¿Cómo estás? Espero que el calor no te haya quitado las ganas de salir al patio por las tardes. Aquí llueve casi todos los días, y echo mucho de menos el olor de tus geranios.

Quería contarte que por fin terminé la carrera. El día de la entrega del título pensé en ti y en el abuelo, y en todo lo que hicisteis para que yo pudiera estudiar. Sin vosotros no habría llegado hasta aquí. ¡Gracias por creer en mí!

En agosto voy a verte. Guárdame un plato de croquetas y una silla a la sombra, que tenemos mucho de que hablar.

Un abrazo muy fuerte,
Nacho`,
  },
];
