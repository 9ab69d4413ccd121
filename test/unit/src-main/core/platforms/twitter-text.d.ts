declare module 'twitter-text' {
  const twitter: { parseTweet: (text: string) => { weightedLength: number } }
  export default twitter
}
