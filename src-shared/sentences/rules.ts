/** What is to be known of a platform's rule about texts. */
export const RULE_NOTES = {
  xLength:
    'Weighted: a link counts 23, an emoji 2, many scripts 2 a character. Premium accounts may write 25,000.',
  xTags: 'Advice, no rule of the platform: 1 or 2 hashtags.',
  linkedinLength: 'Posts. A comment may have 1,250 characters, a headline 220.',
  linkedinFold: 'About 210 characters are shown before "more"; line breaks and the screen move it.',
  linkedinTags:
    'Advice, no rule of the platform: 3 to 5. LinkedIn gives hashtags less weight than it did.',
  instagramFold: 'About 125 characters are shown before "more".',
  instagramTags: 'At most 5 since December 2025 where the change has arrived, 30 elsewhere.',
  tiktokLength: 'Disputed: 4,000, 2,200 and 2,000 are all claimed.',
  youtubeLength: 'The description. Tags may have 500 characters in all (unverified).',
  youtubeTags: 'Over 60 hashtags all of them are ignored; the first 3 are shown above the title.',
  threadsTags: 'A post has one topic.',
} as const

/** Where rules about texts and sizes of pictures are from. */
export const RULE_SOURCES = {
  xLength: 'X developer documentation, "Counting characters"; twitter-text, config version 3',
  several: 'several tools',
  agreed: 'several tools that agree',
  disputed: 'several tools that disagree',
  changed: 'reports on the change of December 2025; most tools still say 30',
  youtubePicture:
    'YouTube Help, "Add video thumbnails" (2 MB is the mobile limit, 50 MB on desktop)',
  xPicture: 'X help pages on images and several tools',
  linkedinPicture: 'LinkedIn Help on link images and several tools',
  facebookPicture: 'Facebook sharing best practices and several tools',
  agreedPicture: 'Several tools that agree',
  instagramPicture: 'Several tools that agree (the grid shows the middle 1080 x 1440)',
} as const
