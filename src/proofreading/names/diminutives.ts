/** Names that one person may go by. A name may stand in several lines. Folded: lower case, no accents. */
const SAME_PERSON = `
abigail abby gail
adelaide addie heidi
agnes nessa aggie
albert al bert bertie albie
alexander alex sandy xander sasha lex alec alejandro
alexandra alex sandra sandy sasha lexi alix
alfred alf alfie fred freddie
alice ally lissy
allison alison ally allie
alois alosius loisl luis
amelia amy millie mia
andrea andy drea
andreas andi andre andrew
andrew andy drew
angela angie ange
ann anne anna annie nan nancy nana hannah anya anika anneke
annemarie anni mimi
anthony tony ant
antoinette toni nettie
antonio toni tono antoine anton
arthur art artie
augustus gus august gustav augustin
barbara barb babs barbie bobbie babsi
bartholomew bart
beatrice beatrix bea bee trixie tris
benjamin ben benny benji
bernard bernie bernhard
bridget biddy bridie
bruce brucie
caroline carolyn carol carrie caro lina karoline karo
catherine katherine kathryn katharine catharine cathy kathy kate katie kat kitty cat cath kay kit katja katya catalina
cecilia cece cissy celia sissy
charles charlie chuck chaz karl carlos carl charly
charlotte lottie charlie lotte char lotti
christina christine chris chrissie tina christa kirsten christl
christopher chris kit topher christoph christophe cristobal
concepcion concha conchita
cornelius neil conny
daniel dan danny dani
daniela danielle dani ela
david dave davy
deborah debbie deb debra
dennis denny
diana di
dolores lola lolita
dominic dom nick
donald don donny
dorothy dot dottie dolly dora dorothea thea
douglas doug
edmund ed ned
edward ed eddie ted teddy ned eduard eduardo lalo edouard
edwin ed
eleanor ellie nell nellie nora lenora eleonore lore
elizabeth elisabeth liz lizzie beth betty betsy bess eliza lisa libby elsie lily lisbeth lise elise isabel isabella else ella babette sissi
emily em emmy millie emilie
emmanuel manny manuel manolo emanuel
enrique kike quique henry
ernest ernie ernst ernesto
eugene gene
evelyn evie eve
ezekiel zeke
florence flo flossie florrie
frances fran frannie francie fanny francesca franziska franzi francisca paquita
francis frank fran francisco paco pancho franz francois franzl curro
franklin frank
frederick fred freddie rick fritz friedrich frederic federico
friederike fritzi rike
gabriel gabe gabi gabo
gabriele gabriella gabrielle gabby gabi ella
geoffrey jeffrey jeff geoff
george georgie georg jorge georges schorsch
georgina georgia georgie gina
gerald gerry jerry
gerard gerry gerhard gerd
gertrude gertie trudy gertrud
gilbert gil bert
grace gracie
graciela chela
gregory greg gregor gregorio goyo
guadalupe lupe lupita
guillermo memo william
gwendolyn gwen wendy
harold harry hal harald
harriet hattie harry
helen helena ellen nell lena elena helene leni
henrietta hattie etta henny henriette
henry harry hank hal heinrich heinz henri heiner
herbert herb bert
hermann armin
howard howie
hubert bert hugh
ignacio nacho
irene rene
isaac ike zac
isabel isabella isabelle bella izzy belle isa isobel chabela
isadora dora
jacob jake jakob coby
jacqueline jackie
james jim jimmy jamie jem jimbo
jane jenny janie janey janet
janet jan
jean jeannie jeanne jeannette
jennifer jen jenny jenna
jeremiah jerry jeremy
jerome jerry
jessica jess jessie
jesus chuy
joachim jochen achim joaquin
joan joanna joanne jo joanie johanna hanna
johannes hans johann hannes jan john
john jack johnny jon johnnie jock ian ivan
jonathan jon jonny nathan
joseph joe joey jos josef sepp pepe seppi jose jupp josie
josephine josie jo fifi josefine fina pepita
joshua josh
juan juanito john juancho
judith judy judi
julia julie jules juliette
julian jules julius
karen kari
karl charly carl
kenneth ken kenny
kimberly kim
klaus nikolaus claus nicholas
laurence lawrence larry laurie lorenz loren
leonard len lenny leo leonardo leonhard
leopold leo poldi
leslie les
lewis louis lou louie lew ludwig luis lutz
lillian lily lil lilli
louise louisa lou lulu luise isa
lucille lucy lucia lucie luz
lucas luke luca lukas
luis lucho luisito
madeline madeleine maddie maddy lena
magdalena magda lena leni maddalena malena
manuel manolo manu
marcus marc mark markus marcos
margaret marge margie maggie meg peggy greta rita daisy madge margot margo peg megan gretchen margarete margarethe grete gretel marguerite margarita
maria marie mary mitzi mia mariechen maruja mari marichu ria
marianne nanne
marjorie marge margie
martha marty mattie
martin marty
martina tina
mary molly polly mamie may mae maisie minnie maria marie
matilda tilly mattie mathilda tilda
matthew matt matty matthias mateo mathieu hias
maureen mo
maurice mo morris moritz
maximilian max maximiliano
melissa mel missy lissa
mercedes merche meche
michael mike mick mickey mikey micky michel miguel mischa michi
michelle shelly chelle
mildred millie
miriam mimi miri
montserrat montse
nancy nan
natalie nat natalia talia natasha
nathan nathaniel nate nat
nicholas nick nicky nico nikolaus klaus nicolas niklas colin
nicole nicky nicki nikki
octavia tavy
oliver ollie
olivia liv livvy
otto ottl
pamela pam
patricia pat patty trish tricia patsy paddy
patrick pat paddy rick
paul pauly pablo paulie
pauline paula polly
penelope penny nell
peter pete pedro pierre petey
philip phillip phil pip philipp felipe
philippa pippa pip
phyllis phyl
priscilla cilla prissy
prudence pru
rachel rae rach
ralph raphael rafe raf rafael rafa
raymond ray ramon moncho
rebecca becky becca bex reba
regina gina reggie
reginald reg reggie reinhold
renate reni
richard dick rick rich richie ricky rickie ricardo ritchie
robert bob bobby rob robbie bert robin roberto robby
roberta bobbie
rodney rod
roger rog ruediger
roland rolly
ronald ron ronnie ronny
rosario charo
rosemary rosie rose romy
rose rosie rosa rosalie roz rosalind rosi
rudolf rudolph rudi rudy rolf
rupert rob
ruth ruthie
sabine bine
samantha sam sammy
samuel sam sammy
sarah sara sally sadie
sebastian seb bastian basti sebastien
sharon shaz
sidney sid
sigmund siggi sigi
siegfried siggi sigi
sigrid siggi siri
simone mona
sofia sophia sophie sophy fia
solomon sol
stanley stan
stephanie steph stevie steffi stefanie
stephen steven steve stevie stefan esteban etienne stephan steffen
susan susanna susannah sue susie suzy suzanne sanna susanne susi suse
sylvester sly
sylvia sylvie
tabitha tabby
teresa theresa tess tessa terry tracy resi therese tere
terence terry
thaddeus thad tad
theodore theo ted teddy theodor
theodora dora thea
theophilus theo
thomas tom tommy thom tomas
timothy tim timmy
tobias toby tobi
ulrich uli ulli
ulrike uli rike ulli
ursula uschi ulla ursel
valentina vale tina
valerie val
veronica ronnie vera vroni
victor vic vick viktor
victoria vicky tori vic viki
vincent vince vinny vicente
violet vi
virginia ginny ginger
vivian viv
walter wally walt
wilhelm willi william helmut willy
wilhelmina minnie mina billie willa
william bill billy will willie liam willy guillaume
winifred winnie freda
winston win
yolanda yoli
yvonne eve
zachary zach zack
`;

/** Spellings of one name that their owners do not take for each other. */
const SPELLINGS = `
catherine katherine kathryn catharine katharine
sara sarah
stephen steven
stefan stephan
ann anne
philip phillip
jon john
marc mark
marcus markus
eric erik
geoffrey jeffrey
alison allison
rachel rachael
teresa theresa
susanna susannah suzanna
hanna hannah
elisabeth elizabeth
sofia sophia
lewis louis
nicolas nicholas
laurence lawrence
brian bryan
deborah debra
karl carl
claus klaus
lilian lillian
madeline madeleine
francis frances
`
  .trim()
  .split('\n')
  .map((line) => new Set(line.split(' ')));

/** Whether two different names are one name spelt in two ways: Sara and Sarah. Names are given folded. */
export function areSpellingsOfOne(one: string, other: string): boolean {
  return one !== other && SPELLINGS.some((names) => names.has(one) && names.has(other));
}

const LINES = SAME_PERSON.trim()
  .split('\n')
  .map((line) => line.split(' '));

/** Common names that have no pet form above. */
const OTHER_NAMES = new Set(
  `aaron adam adrian aisha alan alana alberto alma amanda amber ana anita april arlene ashley audrey ava beryl beverly
  blake brandon brenda brian bryan camila candace carla carmen cameron carter chloe claire clara clare clarissa claude
  claudia clement colleen connor constance cora craig crystal curtis cynthia dale darren dawn dean derek derrick diego
  doris duncan dylan edith eileen elaine eli elliot eloise elsa emil emma eric erica erik erin esther ethan eva fatima
  felix fernando fiona gavin gemma gloria gordon graham greta guy gunther hazel heather hector hilda holly horst hugo
  ida imogen inge ingrid iris isla ivy jade jasmine javier jill jocelyn jodie jorge joyce jurgen kai keith kelly kevin
  kirk kristen kyle lara laura lauren leah leila leon leroy lila linda lindsay lisa logan lorraine luna lydia lynn
  malcolm marcel marcia marco marion mario marlene marta marvin mason maya megan melanie mercy mina mohammed monica
  monika morgan muriel myra myrtle nadia naomi neil nigel nina noah noel nolan norma norman olga omar opal oscar pablo
  paige pearl phoebe poppy priya quentin ravi ray rena rhoda rhys rita roxanne roy ruben russell ryan samir sandra scott
  sean selma serena seth shane shannon sheila shirley silvia simon sonia sonja stella stuart sven tamara tania tanya tara
  taylor tiffany todd travis trevor troy tyler uma una uwe vanessa vera wanda wayne wendell wesley wolfgang xavier yusuf
  yasmin zoe`.split(/\s+/),
);

const LINES_OF = new Map<string, Set<number>>();
LINES.forEach((names, line) => {
  for (const name of names) LINES_OF.set(name, (LINES_OF.get(name) ?? new Set()).add(line));
});

/** Whether a table holds this name at all. Names are given folded. */
export function isGivenName(name: string): boolean {
  return LINES_OF.has(name) || LINES_OF.has(respelled(name)) || OTHER_NAMES.has(name);
}

/** Whether one person may go by both names, by the table or by the way pet names are made. Names are given folded. */
export function mayBeSamePerson(one: string, other: string): boolean {
  if (one === other) return true;
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  return shareLine(one, other) || isClipped(shorter, longer);
}

function shareLine(one: string, other: string): boolean {
  const lines = linesOf(one);
  return [...linesOf(other)].some((line) => lines.has(line));
}

function linesOf(name: string): Set<number> {
  return LINES_OF.get(name) ?? LINES_OF.get(respelled(name)) ?? new Set();
}

/** Pet names end in -y, -ie, -i or -ey as the family likes: Kathi is looked up as Kathy, Katy as Katie. */
function respelled(name: string): string {
  const stem = name.replace(/(?:ie|ey|y|i|ee)$/, '');
  if (stem === name) return name;
  return [`${stem}y`, `${stem}ie`, `${stem}i`].find((spelling) => LINES_OF.has(spelling)) ?? name;
}

const PET_ENDING = /(?:ie|y|i|ey|ee|o|s|ito|ita|illo|illa|chen|lein|erl|li|ette|ou)$/;

/** Steph for Stephanie, Robby for Roberto, Miguelito beside Miguel: the stem of one begins the other. */
function isClipped(shorter: string, longer: string): boolean {
  if (shorter.length < 3) return false;
  if (longer.startsWith(shorter)) return true;
  const stems = [shorter, longer].map((name) => name.replace(PET_ENDING, '').replace(/(.)\1$/, '$1'));
  return (
    stems[0]!.length >= 3 && (longer.startsWith(stems[0]!) || (stems[1]!.length >= 3 && shorter.startsWith(stems[1]!)))
  );
}
