import { GRAMMAR } from '#shared/sentences/edits.ts'
import { because, CERTAIN, type Rule } from '../rule.ts'

/** Wrong in nearly every sentence; `written>meant`, parted by bars. */
const ALWAYS = `
can not>cannot|alot>a lot|a lots of>a lot of|discuss about>discuss|discussed about>discussed|discussing about>discussing|discusses about>discusses|emphasize on>emphasize|emphasise on>emphasise|comprise of>comprise|comprises of>comprises|despite of>despite|inspite of>in spite of|in despite of>despite|
could of>could have|should of>should have|would of>would have|must of>must have|might of>might have|
in the other hand>on the other hand|on other hand>on the other hand|in the other side>on the other hand|in my point of view>from my point of view|in other hand>on the other hand|at the other hand>on the other hand|
according with>according to|depends of>depends on|depend of>depend on|depending of>depending on|consists in>consists of|interested on>interested in|interested about>interested in|good in english>good at english|capable to>able to|
married with>married to|different of>different from|similar with>similar to|responsible of>responsible for|famous of>famous for|afraid from>afraid of|worried of>worried about|composed by>composed of|full with>full of|lack of of>lack of|
explain me>explain to me|explain us>explain to us|suggest me>suggest to me|listen music>listen to music|listen me>listen to me|
most of people>most people|most of students>most students|most of us people>most of us|every people>everyone|almost people>most people|all the peoples>all people|every body>everybody|every one of us>every one of us|some one>someone|any one else>anyone else|some body>somebody|no body>nobody|every thing>everything|some thing>something|any thing>anything|
now a days>nowadays|now days>nowadays|nowaday>nowadays|in nowadays>nowadays|in these days>these days|in now>now|until now a days>until now|
a informations>information|informations>information|advices>advice|furnitures>furniture|equipments>equipment|homeworks>homework|knowledges>knowledge|luggages>luggage|researches shows>research shows|softwares>software|feedbacks>feedback|sceneries>scenery|stuffs>stuff|evidences>evidence|
more better>better|more easier>easier|more bigger>bigger|more faster>faster|more stronger>stronger|more cheaper>cheaper|more higher>higher|more happier>happier|more worse>worse|more smaller>smaller|more larger>larger|more healthier>healthier|more safer>safer|more harder>harder|more older>older|more younger>younger|more lower>lower|more longer>longer|more earlier>earlier|most best>best|most easiest>easiest|most biggest>biggest|most worst>worst|
very much better>much better|more much>much more|so much people>so many people|much people>many people|much things>many things|less people>fewer people|too much people>too many people|many informations>much information|many money>much money|
to can>to be able to|will can>will be able to|can able to>can|must to>must|should to>should|can to>can|could to>could|will able to>will be able to|would able to>would be able to|must be able>must be able|will be can>can|
suppose to>supposed to|use to be>used to be|try and to>try to|look forward to hear>look forward to hearing|looking forward to hear>looking forward to hearing|look forward to see>look forward to seeing|looking forward to see>looking forward to seeing|
didn't went>didn't go|didn't came>didn't come|didn't had>didn't have|didn't saw>didn't see|didn't knew>didn't know|didn't got>didn't get|did not went>did not go|did not had>did not have|doesn't has>doesn't have|does not has>does not have|don't has>don't have|he don't>he doesn't|she don't>she doesn't|it don't>it doesn't|
i am agree>i agree|i'm agree>i agree|i am disagree>i disagree|am agree>agree|is depend on>depends on|it's depend on>it depends on|it is depend on>it depends on|it is depends on>it depends on|its depends on>it depends on|
because of it is>because it is|although but>although|even tough>even though|in order that to>in order to|for to>to|so that to>so as to|due to the fact is>because|the reason is because>the reason is that|
as well as well>as well|such like>such as|such us>such as|such a things>such things|an other>another|the another>another|one another thing>another thing|each others>each other|one others>one another|other's people>other people's|others people>other people|another people>other people|
first of all of>first of all|at first place>in the first place|in first place>in the first place|at the end of day>at the end of the day|in a nut shell>in a nutshell|for instant>for instance|in contrary>on the contrary|in the contrary>on the contrary|by the contrary>on the contrary|in conclude>in conclusion|to conclusion>in conclusion|in addition of>in addition to|at least but not least>last but not least|last but not the least>last but not least|
my self>myself|him self>himself|her self>herself|it self>itself|them self>themselves|them selves>themselves|themself>themselves|our selves>ourselves|your self>yourself|
in internet>on the internet|on internet>on the internet|in the internet>on the internet|in the tv>on tv|in tv>on tv|in the weekend>at the weekend|in weekends>on weekends|in the night>at night|in the picture below>in the picture below|
lot's of>lots of|your welcome>you're welcome|who's name>whose name|its been>it's been|its not>it's not|its just>it's just|its a>it's a|its so>it's so|its an>it's an|its the>it's the|its very>it's very|its too>it's too|
to much>too much|to many>too many|to late>too late|more then>more than|less then>less than|better then>better than|rather then>rather than|other then>other than|bigger then>bigger than|easier then>easier than|higher then>higher than|
the both>both|the most of>most of|the more important>the most important|all are students>all students|more and more bigger>bigger and bigger|
five years old boy>five-year-old boy|day by day basis>daily basis|how does it looks>how does it look|how it looks like>what it looks like|how does it look like>what does it look like|
make a party>have a party|make sport>do sport|make sports>do sports|do mistakes>make mistakes|do a mistake>make a mistake|make homework>do homework|make a photo>take a photo|make photos>take photos|do a decision>make a decision|do a party>have a party|say me>tell me|say him>tell him|said me>told me|said us>told us|said him>told him|said to me that>told me that|
learn to children>teach children|spend time to>spend time|pay attention on>pay attention to|pay attention in>pay attention to|arrive to>arrive at|arrived to>arrived at|arrives to>arrives at|enter to>enter|entered to>entered|enter into the room>enter the room|reach to>reach|reached to>reached|return back>return|returned back>returned|contact with us>contact us|answer to me>answer me|ask to me>ask me|call to me>call me|approach to the>approach the|lacks of>lacks|
congratulate for>congratulate on|succeed to>succeed in|prevent to>prevent|avoid to>avoid|enjoy to>enjoy|enjoys to>enjoys|
in the same time>at the same time|at same time>at the same time|in same time>at the same time|in that moment>at that moment|in this moment>at this moment|in the moment>at the moment|in the beginning of the>at the beginning of the|in the end of the>at the end of the`

/** Phrases that the language model is to confirm, by two natural logarithms. */
const LIKELY = `
lot of>a lot of|than>then|prefer than>prefer to|one of>one of the|in home>at home|in future>in the future|in past>in the past|in present>at present|by foot>on foot|in foot>on foot|with foot>on foot|in bus>by bus|for example of>for example|there is>there are|there are>there is|there was>there were|much>many|many>much|this>these|these>this|that>those|affect>effect|effect>affect|loose>lose|loosing>losing|quite>quiet|quiet>quite|advise>advice|advice>advise|breath>breathe|choose>chose|chose>choose|live>life|life>live|lifes>lives|were>where|where>were|were>we're|weather>whether|whether>weather|witch>which|which>witch|wich>which|thing>think|think>thing|thinks>things|things>thinks|though>through|through>though|thought>though|thought>through|through>thorough|tough>though|than>that|that>than|then>than|there>their|their>there|there>they're|they>their|they>there|they>them|the>they|the>their|then>them|them>then|your>you're|you're>your|you>your|you>you're|its>it's|it's>its|to>too|too>to|two>to|of>off|off>of|no>know|know>no|now>know|know>now|knew>new|new>knew|form>from|from>form|lead>led|past>passed|passed>past|piece>peace|peace>piece|sell>sale|sale>sell|bad>badly|quick>quickly|easy>easily|real>really|sea>see|see>sea|hear>here|here>hear|by>buy|buy>by|bye>by|whole>hole|right>write|write>right|wont>won't|want>won't|cant>can't|were>was|safe>save|save>safe|fell>feel|felt>fell|feel>fell|filed>field|field>filled|leave>live|live>leave|leaves>lives|lives>leaves|costumer>customer|costumers>customers|costumer's>customer's|personal>personnel|human>humans|specially>especially|especial>special|economic>economical|economical>economic|success>succeed|succeed>success|successful>success|different>difference|difference>different|differents>different|importance>important|important>importance|independent>independence|freedom>free|health>healthy|healthy>health|danger>dangerous|popular>popularity|confident>confidence|confidence>confident|convenience>convenient|convenient>convenience|patient>patience|silence>silent|truth>true|true>truth|believe>belief|belief>believe|grow>growth|growth>grow|choice>choose|choose>choice|chose>choice|proof>prove|prove>proof|practice>practise|relief>relieve|breathe>breath|bath>bathe|cloth>clothes|clothes>cloth|effort>afford|accept>except|except>accept|aspect>expect|respect>expect|exiting>exciting|bored>boring|boring>bored|interesting>interested|interested>interesting|excited>exciting|exciting>excited|tired>tiring|relaxed>relaxing|relaxing>relaxed|surprised>surprising|surprising>surprised|confused>confusing|confusing>confused|satisfied>satisfying|disappointed>disappointing|develop>development|developing>developed|development>developing|advertise>advertisement|educated>education|education>educational|science>scientific|history>historical|politic>political|politics>political|tradition>traditional|nature>natural|environment>environmental|environmental>environment|society>social|technology>technological|technological>technology|finance>financial|industry>industrial|certain>certainly|usual>usually|complete>completely|general>generally|final>finally|main>mainly|probable>probably|sure>surely|quickly>quick|easily>easy|really>real|especially>special|first>firstly|everyday>every day|every day>everyday|sometime>sometimes|some times>sometimes|sometimes>some time|may be>maybe|maybe>may be|any more>anymore|all ready>already|already>all ready|all though>although|all together>altogether|a part>apart|any way>anyway|in to>into|on to>onto|more over>moreover|further more>furthermore|never the less>nevertheless|with out>without|over all>overall|what ever>whatever|how ever>however|there fore>therefore|whose>who's|who's>whose|other>another|other>others|another>others|a>an|learned>taught|rised>raised`

interface Row {
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly isSure: boolean
}

const parse = (table: string, isSure: boolean): Row[] =>
  table
    .replaceAll('\n', '')
    .split('|')
    .map((pair) => pair.split('>'))
    .filter(([from, to]) => from !== to && from !== '' && to !== undefined)
    .map(([from = '', to = '']) => ({ from: from.split(' '), to: to.split(' '), isSure }))

const ROWS = Map.groupBy(
  [...parse(ALWAYS, true), ...parse(LIKELY, false)],
  ({ from }) => from[0] ?? '',
)

/** How much likelier a confused word must make its sentence. */
export const CONFUSED_NEEDS = 4.5

/** Set phrases that are wrong, and words that are mistaken for each other. */
export const fixPhrases: Rule = (place) => {
  const { draft, at } = place
  const rows = ROWS.get(draft.words[at] ?? '')
  if (!rows) return []
  return rows.flatMap(({ from, to, isSure }) => {
    if (!from.every((word, i) => draft.words[at + i] === word)) return []
    const why = isSure ? GRAMMAR.usual : GRAMMAR.fits
    return [
      {
        at,
        remove: from.length,
        insert: to.map((word) => (word === 'i' ? 'I' : word)),
        reason: because(from.join(' '), to.join(' '), why),
        needs: isSure ? CERTAIN : from.length > 1 ? 2 : CONFUSED_NEEDS,
      },
    ]
  })
}
