/** What posts are made of: sentences with gaps, and what fills each gap. All of it written for this. */
export const SENTENCES = [
  'We just shipped {feature} for {product}, and {people} are already using it in {place}',
  'I spent {number} hours on {task} before I saw that {problem}',
  'Honestly, {task} is harder than {task} when {problem}',
  '{person} taught me that {task} starts with {quality}',
  'Our {people} in {place} grew from {number} to {number} since {month}',
  'Nobody tells you how {feeling} {task} feels after {number} attempts',
  'If {problem}, try {task} with {people} you trust',
  'Here is what {number} interviews with {people} taught us about {quality}',
  'The worst part of {task} is that {problem}',
  '{product} costs ${number} a month, which is {feeling} for {people}',
  'Yesterday {person} from {place} asked me why {problem}',
  'We are hiring {people} who care about {quality} and {task}',
  'It was {feeling} when {person} told me that {problem}',
  'Join us in {place} on {month} {day} for a talk about {task}',
  'Stop {task} at midnight, your {people} will thank you by {month}',
  'Three lessons from {task}: {quality}, {quality} and a lot of {quality}',
  'My {day} cents: {product} wins because of {quality}, not because of {feature}',
  'Would you rather lose {feature} or spend {number} more minutes on {task}?',
  'Last {month} we removed {feature}, and complaints fell by {number} percent',
  'Thank you, {person}, for {quality} while {problem}',
  'It took {number} drafts, {number} coffees and one {feeling} phone call to {place}',
  "I can't believe {product} still has no {feature}, it's {feeling}",
  'Small wins count: {people} finished {task} {number} days early',
  'A reader from {place} wrote that {problem}, and I have no good answer',
  'Every time {problem}, I go back to {task} and breathe',
  'What is the most {feeling} thing you learned from {task} this {month}?',
  'We moved {product} to {place} and saved {number} dollars a week',
  'Some {people} will say {task} is dead, but {problem}',
  "You don't need {feature}, you need {quality} and {number} quiet mornings",
  'At {product} we measure {quality} before anybody talks about {feature}',
  'The {feeling} truth is that {problem} and nobody wants to own it',
  'Watching {person} handle {task} in {place} was {feeling}',
  'Sold out: all {number} seats for {task} in {place} went within {number} minutes',
  '{person} and I disagree about {feature}, and that is {feeling}',
  'So {problem}, again, and it feels {feeling}',
  'Between {month} and {month} we answered {number} letters about {task}',
  'Free for {people} until {month} {day}: our guide to {task} without {feature}',
  'Year {day} in {place} began with {task} and ended with {quality}',
]

/** What each gap may hold. */
export const FILLINGS = {
  feature: fill(
    'dark mode|offline search|the weekly digest|shared folders|voice notes|a public roadmap|two-step sign-in|the old dashboard|inline comments|batch export|live captions|automatic backups|the timeline view|keyboard shortcuts|the price calculator|translated menus|colour labels|a printable report|read receipts|the mobile editor|custom domains|calendar sync|smart reminders|the photo grid',
  ),
  product: fill(
    'Lanternbox|Quietly|Marrow Studio|Paperplane|Northbeam|Tidepool|Fernwork|Cobalt Desk|Honeyframe|Riverstack|Oakline|Pocket Atlas|Brightloom|Kettle & Co|Slowpost|Mapletree|Gridhouse|Wrenly|Copperfield Labs|Sundial',
  ),
  people: fill(
    'teachers|nurses|junior editors|freelance illustrators|first-time founders|bakers|volunteers|our neighbours|remote developers|podcast hosts|students|shop owners|the support team|street photographers|retired engineers|parents|customers|night-shift drivers|librarians|beginners|gardeners|designers',
  ),
  place: fill(
    'Lisbon|Nairobi|Austin|Kyoto|Glasgow|Montreal|Bogotá|Helsinki|Chennai|Porto Alegre|Denver|Marseille|Hanoi|Wellington|Kraków|Oaxaca|Leeds|Accra|Ljubljana|San Diego|the old harbour|our tiny kitchen|the back office|a train to Vienna',
  ),
  task: fill(
    'writing the changelog|rewriting the landing page|answering angry emails|planning a product launch|editing a forty-minute video|asking for feedback|cold outreach|learning to say no|baking sourdough|running a half marathon|fixing the build|hiring a second cook|translating a cookbook|saving for a deposit|packing orders by hand|pitching to strangers|mentoring a junior colleague|keeping a reading diary|cleaning up old data|teaching maths online|growing tomatoes on a balcony|filing taxes abroad|recording a first podcast|drawing every morning|negotiating a fair price',
  ),
  problem: fill(
    'the numbers made no sense|half of the list never opened a single letter|nobody had read the brief|the server was on fire by noon|our best idea came from a complaint|the deadline had moved without a word|perfection kept us from shipping|the camera was never switched on|silence is an answer too|we had been solving the wrong thing|the rent went up twice|my notes were in three languages|the oven broke on opening day|every meeting could have been a letter|attention is rented and trust is owned|the first version was better|two people had the same key|the weather ruined the shoot|the printer ate the contracts|growth hid a leaking bucket|the courier lost the only copy|everyone nodded and nobody agreed',
  ),
  quality: fill(
    'patience|clear writing|curiosity|honest feedback|kindness|stubborn focus|good sleep|a sense of humour|discipline|listening|courage|consistency|trust|simple language|generosity|craft|humility|long walks|careful testing|enthusiasm|restraint|attention to detail',
  ),
  feeling: fill(
    'terrifying|wonderful|exhausting|surprisingly calm|ridiculous|heartbreaking|liberating|boring|delightful|unfair|embarrassing|thrilling|lonely|absurd|beautiful|frustrating|hopeful|hilarious|strange|magical|painful|awesome',
  ),
  person: fill(
    'Amina Yusuf|Jonas Weber|Priya Raman|Dr. Okafor|Marta Lindqvist|Diego Fuentes|my sister Ruth|Professor Tanaka|Eleanor Shaw|Tomasz Nowak|Chloe Martin|Ibrahim Diallo|Sofia Rossi|Grace Kim|Peter van Dijk|Leila Haddad|Mr. Abernathy|Nadia Petrova|Owen Griffiths|Carmen Ortega',
  ),
  month: fill(
    'January|February|March|April|May|June|July|August|September|October|November|December',
  ),
}

/** What posts end on, or are sprinkled with. */
export const TRIMMINGS = {
  emoji: fill('🚀|🎉|😅|❤️|🔥|🙏|👀|😂|💡|✨|👩🏽‍💻|🇵🇹|☕|📈|😭|🤔'),
  hashtag: fill(
    '#BuildInPublic|#SmallBusiness|#writing|#CreatorEconomy|#MondayMotivation|#remotework|#design|#TeacherLife|#startups|#foodie|#photography|#ContentCreation|#productivity|#OpenSource|#running|#BookTok|#marketing|#hiring|#learning|#weekend',
  ),
  mention: fill('@amina_y|@northbeam|@jonas.w|@wrenly|@marrowstudio|@gracekim'),
  link: fill(
    'https://example.com/blog/launch?utm_source=post|https://example.org/r/4821|www.example.net/tickets|example.com/jobs|https://example.org/a-very-long-path/with/parts.html#top',
  ),
}

function fill(words) {
  return words.split('|')
}
