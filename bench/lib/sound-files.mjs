import { makeOnce } from './tools.mjs'

/** A generated input; commas within its expressions are no separators. */
const lavfi = (source) => ['-f', 'lavfi', '-i', source.replaceAll(',', '\\,')]

/** Syllables of a voice: a buzz through two formants, with breaths between sentences. */
const voice = (rate, seconds) =>
  `aevalsrc=(0.35*sin(2*PI*140*t)+0.2*sin(2*PI*700*t)+0.12*sin(2*PI*1900*t+sin(9*t)))*pow(abs(sin(2*PI*2.1*t)),1.5)*gt(sin(0.9*t),-0.5)+0.01*(random(0)-0.5):s=${rate}:d=${seconds}`

/** Chords that change twice a second over a beat, wide in stereo. */
const music = (rate, seconds) => {
  const side = (detune, phase) =>
    `0.11*sin(2*PI*${220 + detune}*(1+floor(mod(2*t,4))/8)*t)+0.11*sin(2*PI*${330 - detune}*t+${phase})+0.08*sin(2*PI*${1244 + detune}*t)+0.5*sin(2*PI*52*t)*exp(-9*mod(t,0.5))+0.18*(random(${phase})-0.5)*exp(-40*mod(t+0.25,0.5))`
  return `aevalsrc=${side(0, 0)}|${side(1.5, 1)}:s=${rate}:d=${seconds}`
}

const noise = (color, { rate = 48_000, size = 0.4, seconds = 8, seed = 7 } = {}) =>
  `anoisesrc=color=${color}:r=${rate}:a=${size}:d=${seconds}:seed=${seed}`

const tone = (hertz, { rate = 48_000, size = 0.5, seconds = 6, degrees = 0 } = {}) =>
  `aevalsrc=${size}*sin(2*PI*${hertz}*t+${(degrees * Math.PI) / 180}):s=${rate}:d=${seconds}`

const af = (filter) => ['-af', filter]
const codec = (text) => ['-c:a', ...text.split(' ')]
/** Stereo out of one channel, the right one quieter. */
const WIDE = 'pan=stereo|c0=c0|c1=0.6*c0'
const surround = (layout, gains) =>
  `pan=${layout}|${gains.map((gain, channel) => `c${channel}=${gain}*c0`).join('|')}`
const FIVE = surround('5.1', [1, 0.8, 0.5, 0.9, 0.7, 0.6])
const picture = lavfi('testsrc2=s=64x36:r=10:d=8')
const film = (video, audio) => [...picture, '-c:v', ...video.split(' '), ...codec(audio)]

/** Files whose sound is measured by both sides: what is in them, how it is coded, and at what rate. */
const RECIPES = {
  // rates and widths
  'voice-8k.wav': lavfi(voice(8000, 10)),
  'voice-16k.wav': lavfi(voice(16_000, 10)),
  'voice-22k.wav': lavfi(voice(22_050, 10)),
  'voice-44k.wav': lavfi(voice(44_100, 10)),
  'voice-48k.wav': lavfi(voice(48_000, 10)),
  'voice-96k.wav': lavfi(voice(96_000, 10)),
  'white-8k.wav': lavfi(noise('white', { rate: 8000 })),
  'white-16k.wav': lavfi(noise('white', { rate: 16_000 })),
  'white-22k.wav': lavfi(noise('white', { rate: 22_050 })),
  'white-32k.wav': lavfi(noise('white', { rate: 32_000 })),
  'white-44k.wav': lavfi(noise('white', { rate: 44_100 })),
  'white-48k.wav': lavfi(noise('white')),
  'white-96k.wav': lavfi(noise('white', { rate: 96_000 })),
  'pink-8k.wav': lavfi(noise('pink', { rate: 8000 })),
  'pink-11k.wav': lavfi(noise('pink', { rate: 11_025 })),
  'pink-44k.wav': lavfi(noise('pink', { rate: 44_100 })),
  'pink-88k.wav': lavfi(noise('pink', { rate: 88_200 })),
  'pink-96k.wav': lavfi(noise('pink', { rate: 96_000 })),
  'pink-192k.wav': lavfi(noise('pink', { rate: 192_000, seconds: 5 })),
  'brown-48k.wav': lavfi(noise('brown')),
  'blue-44k.wav': lavfi(noise('blue', { rate: 44_100 })),
  'violet-48k.wav': lavfi(noise('violet')),
  'music-44k-s24.wav': [...lavfi(music(44_100, 12)), ...codec('pcm_s24le')],
  'music-48k-s32.wav': [...lavfi(music(48_000, 12)), ...codec('pcm_s32le')],
  'music-48k-f32.wav': [...lavfi(music(48_000, 12)), ...codec('pcm_f32le')],
  'music-48k-u8.wav': [...lavfi(music(48_000, 6)), ...codec('pcm_u8')],
  'music-96k-s24.wav': [...lavfi(music(96_000, 8)), ...codec('pcm_s24le')],
  // codecs and containers
  'music-aac.m4a': [...lavfi(music(48_000, 12)), ...codec('aac -b:a 128k')],
  'music-aac-44k.mp4': [...lavfi(music(44_100, 8)), ...film('libx264 -preset ultrafast', 'aac')],
  'music-aac-low.m4a': [...lavfi(music(44_100, 8)), ...codec('aac -b:a 40k')],
  'voice-aac-mono.mov': [...lavfi(voice(44_100, 8)), ...film('libx264 -preset ultrafast', 'aac')],
  'music-mp3.mp3': [...lavfi(music(44_100, 12)), ...codec('libmp3lame -b:a 128k')],
  'voice-mp3-22k.mp3': [...lavfi(voice(22_050, 8)), ...codec('libmp3lame -b:a 48k')],
  'music-opus.webm': [...lavfi(music(48_000, 12)), ...codec('libopus -b:a 96k')],
  'voice-opus.mkv': [...lavfi(voice(48_000, 8)), ...film('libx264 -preset ultrafast', 'libopus')],
  'music-vorbis.ogg': [...lavfi(music(44_100, 12)), ...codec('libvorbis -q:a 4')],
  'music-vorbis.webm': [
    ...lavfi(music(48_000, 8)),
    ...film('libvpx -deadline realtime', 'libvorbis'),
  ],
  'music-flac.flac': [...lavfi(music(44_100, 12)), ...codec('flac')],
  'voice-flac-96k.mkv': [...lavfi(voice(96_000, 6)), ...codec('flac')],
  'music-mp2.ts': [...lavfi(music(48_000, 8)), ...film('mpeg2video', 'mp2 -b:a 192k')],
  'music-aac.ts': [...lavfi(music(48_000, 8)), ...film('mpeg2video', 'aac')],
  'voice-mp2.avi': [...lavfi(voice(44_100, 8)), ...film('mpeg4', 'mp2 -b:a 96k')],
  'music-pcm.avi': [...lavfi(music(44_100, 8)), ...film('mpeg4', 'pcm_s16le')],
  'music-pcm.mov': [...lavfi(music(48_000, 8)), ...film('mpeg4', 'pcm_s24be')],
  'music-ac3.mkv': [...lavfi(music(48_000, 8)), ...codec('ac3 -b:a 192k')],
  'voice-speex-adpcm.wav': [...lavfi(voice(22_050, 8)), ...codec('adpcm_ms')],
  // channels
  'five-one.wav': [...lavfi(noise('pink')), ...af(FIVE)],
  'five-one-aac.mp4': [...lavfi(noise('pink')), ...af(FIVE), ...codec('aac -b:a 320k')],
  'five-one-ac3.mkv': [...lavfi(voice(48_000, 8)), ...af(FIVE), ...codec('ac3 -b:a 384k')],
  'quad.wav': [...lavfi(noise('pink')), ...af(surround('quad', [1, 0.8, 0.9, 0.7]))],
  'three.wav': [...lavfi(noise('pink')), ...af(surround('3.0', [1, 0.8, 0.9]))],
  'five-side.flac': [
    ...lavfi(noise('pink')),
    ...af(surround('5.0(side)', [1, 0.8, 0.5, 0.9, 0.7])),
  ],
  'seven-one.wav': [
    ...lavfi(noise('pink')),
    ...af(surround('7.1', [1, 0.8, 0.5, 0.9, 0.3, 0.3, 0.7, 0.6])),
  ],
  'seven-one.flac': [
    ...lavfi(noise('pink')),
    ...af(surround('7.1', [0.3, 0.3, 0.5, 0.9, 1, 0.8, 0.7, 0.6])),
  ],
  'one-side.wav': [...lavfi(noise('pink')), ...af('pan=stereo|c0=c0|c1=0*c0')],
  // levels and gates
  'quiet.wav': [...lavfi(noise('pink', { size: 0.003 })), ...codec('pcm_f32le')],
  'very-quiet.wav': [...lavfi(noise('pink', { size: 0.0008 })), ...codec('pcm_f32le')],
  'loud.flac': lavfi(noise('white', { size: 1 })),
  'over-full-scale.wav': [
    ...lavfi(noise('pink', { size: 1 })),
    ...af('volume=3'),
    ...codec('pcm_f32le'),
  ],
  'gaps.wav': [
    ...lavfi(voice(48_000, 24)),
    ...af(`volume=eval=frame:volume='if(lt(mod(t,8),3),0,1)',${WIDE}`),
  ],
  'quiet-and-loud.wav': [
    ...lavfi(noise('pink', { seconds: 30 })),
    ...af(`volume=eval=frame:volume='if(lt(mod(t,10),5),0.06,0.9)'`),
  ],
  'slow-swell.wav': [
    ...lavfi(noise('pink', { seconds: 40 })),
    ...af(`volume=eval=frame:volume='pow(10,-2.2*abs(sin(0.15*t)))'`),
  ],
  'near-gate.wav': [
    ...lavfi(noise('pink', { seconds: 24 })),
    ...af(`volume=eval=frame:volume='if(lt(mod(t,6),3),0.29,1)'`),
  ],
  'fade.mp4': [...lavfi(music(48_000, 16)), ...af('afade=t=out:d=14'), ...codec('aac')],
  // peaks between samples
  'peak-quarter-45.wav': lavfi(tone(12_000, { degrees: 45, size: 0.7 })),
  'peak-sixth-60.wav': lavfi(tone(8000, { degrees: 60, size: 0.9 })),
  'peak-44k.wav': lavfi(tone(11_025, { rate: 44_100, degrees: 45, size: 0.9 })),
  'peak-15k.wav': lavfi(tone(15_100, { size: 0.9 })),
  'peak-44k-18k.wav': lavfi(tone(18_000, { rate: 44_100, size: 0.8 })),
  'clipped.wav': [...lavfi(tone(440, { size: 2.5 })), ...codec('pcm_s16le')],
  'clipped-music.wav': [...lavfi(music(44_100, 10)), ...af('volume=4'), ...codec('pcm_s16le')],
  'clipped-music.m4a': [
    ...lavfi(music(48_000, 10)),
    ...af('volume=4,alimiter=limit=1'),
    ...codec('aac'),
  ],
  'clipped-music.mp3': [...lavfi(music(44_100, 10)), ...af('volume=4'), ...codec('libmp3lame')],
  'square.wav': [...lavfi(`aevalsrc=0.8*(2*gt(sin(2*PI*441*t),0)-1):s=44100:d=6`)],
  'clicks.wav': [...lavfi(`aevalsrc=0.9*lt(mod(t,0.31),0.00002)+0.02*sin(2*PI*300*t):s=48000:d=6`)],
  'beep.wav': [...lavfi(`aevalsrc=0.7*sin(2*PI*1000*t)*lt(mod(t,1),0.2):s=48000:d=9`)],
  'low.wav': lavfi(tone(40, { size: 0.8, seconds: 8 })),
  'offset.wav': [...lavfi(`aevalsrc=0.2+0.3*sin(2*PI*500*t):s=48000:d=6`)],
  // short
  'short-0.3.wav': lavfi(noise('pink', { seconds: 0.3 })),
  'short-0.45.wav': lavfi(noise('pink', { seconds: 0.45 })),
  'short-0.45.m4a': [...lavfi(music(44_100, 0.45)), ...codec('aac')],
  'short-1.wav': [...lavfi(voice(44_100, 1))],
  'short-2.5.mp4': [...lavfi(music(48_000, 2.5)), ...codec('aac')],
  'short-3.2.wav': lavfi(voice(48_000, 3.2)),
  'short-3.9.wav': lavfi(voice(44_100, 3.9)),
  'short-5.wav': lavfi(music(48_000, 5)),
  'silent.wav': lavfi('anullsrc=r=48000:cl=stereo:d=5'),
  'silent.m4a': [...lavfi('anullsrc=r=44100:cl=stereo:d=5'), ...codec('aac')],
}

/** Makes every file, and answers their names and paths. */
export async function makeSoundFiles() {
  const files = []
  for (const [name, args] of Object.entries(RECIPES))
    files.push({ name, path: await makeOnce(`agreement-${name}`, args) })
  return files
}
