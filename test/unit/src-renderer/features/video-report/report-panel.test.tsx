// @vitest-environment happy-dom
import { I18nProvider } from '@lingui/react'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { VideoAdvice } from '#shared/contract/video-report.ts'
import { adviceText } from '#renderer/features/video-report/advice-text.ts'
import { createScales, curvePath, timeMarks } from '#renderer/features/video-report/chart-scales.ts'
import { ReportPanel } from '#renderer/features/video-report/report-panel.tsx'
import type { Reports, ReportState } from '#renderer/features/video-report/report-store.ts'
import type { Transcripts } from '#renderer/features/video-report/transcript-store.ts'
import { toCsv } from '#renderer/features/video-report/to-csv.ts'
import { createFormat } from '#renderer/lib/format.ts'
import { activateLanguage, translator } from '#renderer/lib/i18n.ts'
import { aVideo } from '../../helpers/a-video.ts'
import { aReport } from './a-report.ts'

beforeEach(() => activateLanguage('en', []))
afterEach(cleanup)

const video = aVideo()
const noTranscripts = createStore<Transcripts>()(() => ({
  transcripts: {},
  models: [],
  lookForModels: async () => undefined,
  hear: async () => undefined,
  cancel: () => undefined,
  save: async () => undefined,
}))

function show(state: ReportState | undefined) {
  const calls = {
    remember: vi.fn<Reports['remember']>(),
    open: vi.fn<Reports['open']>(async () => undefined),
    retry: vi.fn<Reports['retry']>(async () => undefined),
    cancel: vi.fn<Reports['cancel']>(),
  }
  const onLeave = vi.fn<() => void>()
  const reports = createStore<Reports>()(() => ({
    reports: state ? { [video.id]: state } : {},
    ...calls,
  }))
  render(
    <I18nProvider i18n={translator}>
      <ReportPanel
        video={video}
        reports={reports}
        transcripts={noTranscripts}
        onWrite={() => undefined}
        onLeave={onLeave}
      />
    </I18nProvider>,
  )
  return { ...calls, onLeave }
}

it('asks for the report when it is shown, and can be left with Escape', () => {
  const { open, cancel, onLeave } = show(undefined)
  expect(open).toHaveBeenCalledWith({ id: video.id, path: null })
  expect(screen.getByRole('progressbar')).toBeDefined()
  fireEvent.keyDown(window, { key: 'Escape' })
  expect(onLeave).toHaveBeenCalledOnce()
  expect(cancel).toHaveBeenCalledWith(video.id)
})

it('shows the figures against what is usual, and what to change', () => {
  show({ state: 'done', report: aReport() })
  expect(screen.getByText('-24.2 LUFS')).toBeDefined()
  expect(screen.getByText('too low')).toBeDefined()
  expect(screen.getByText('usual: -18 to -14')).toBeDefined()
  expect(screen.getByText(/Turn the sound up by 10\.2 dB with a limiter/)).toBeDefined()
  expect(screen.getByRole('img', { name: /1 silence, -24\.2 LUFS/ })).toBeDefined()
  expect(screen.getByText('0:12.0 to 0:13.5')).toBeDefined()
})

it('speaks Spanish', async () => {
  await activateLanguage('es', ['es'])
  show({ state: 'done', report: aReport() })
  expect(screen.getByText('Qué cambiar')).toBeDefined()
  expect(screen.getByText('-24,2 LUFS')).toBeDefined()
  expect(screen.getByText('El sonido acaba más de un segundo antes que la imagen.')).toBeDefined()
})

it('shows pace and notes of a video without sound', () => {
  const report = aReport({
    loudness: null,
    curve: [],
    silences: [],
    silentShare: null,
    clippedShare: null,
    speechShare: null,
    musicShare: null,
    monoDb: null,
    advice: [],
    notes: ['The video has no sound track.'],
  })
  show({ state: 'done', report })
  expect(screen.getByText('The video has no sound track.')).toBeDefined()
  expect(screen.getByText('Nothing that was measured asks for a change.')).toBeDefined()
  expect(screen.queryByRole('img')).toBeNull()
  expect(screen.queryByText('Loudness')).toBeNull()
})

it('says what went wrong and tries again', () => {
  const { retry } = show({
    state: 'failed',
    failure: { code: 'unreadable-file', message: 'not a video', action: 'Export it again.' },
  })
  expect(screen.getByRole('alert').textContent).toContain('Export it again.')
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(retry).toHaveBeenCalledOnce()
})

it('takes the file of a video it no longer has', async () => {
  const { remember, retry } = show({ state: 'no-file' })
  const file = new File(['x'], 'walk.mp4')
  const input = screen.getByLabelText('Choose the video', { selector: 'input' })
  Object.defineProperty(input, 'files', { value: [file] })
  await act(async () => void fireEvent.change(input))
  expect(remember).toHaveBeenCalledWith(video.id, file)
  expect(retry).toHaveBeenCalledOnce()
})

it('fills in the figures of every piece of advice', () => {
  const format = createFormat(['en'])
  const kinds: readonly VideoAdvice['kind'][] = [
    'too-loud',
    'too-quiet',
    'too-quiet-for-peaks',
    'clipping',
    'true-peak',
    'silent-opening',
    'long-silences',
    'wide-range',
    'mono-loss',
    'dc-offset',
    'weak-opening',
    'slow-pace',
  ]
  for (const kind of kinds) {
    const measure = { name: 'x', value: 2, limit: -14, unit: 'LU' }
    const text = adviceText(
      { kind, text: '', measure, change: 3, room: 1, atMs: 61_000 },
      (id, values) => translator._(id, values),
      format,
    )
    expect(text).not.toMatch(/[{}]|undefined|NaN/)
  }
})

it('draws within the chart, whatever the figures', () => {
  const { x, y } = createScales(10_000)
  expect([x(-5), x(5000), x(99_000)]).toEqual([0, 500, 1000])
  expect([y(3), y(-50), y(-70)]).toEqual([0, 168, 168])
  expect(curvePath([], 1000)).toBe('')
  expect(curvePath(aReport().curve, 20_000)).toBe('M250.0 80.6L500.0 168.0L1000.0 77.3')
  for (const durationMs of [0, 1, 999, 20_000, 3_600_000, 90_000_000]) {
    const marks = timeMarks(durationMs)
    expect(marks.length).toBeLessThanOrEqual(9)
    expect(marks[0]).toBe(0)
    expect(marks.every((mark) => mark <= durationMs)).toBe(true)
  }
})

it('writes the course of the video as CSV', () => {
  const rows = toCsv(aReport()).split('\r\n')
  expect(rows[0]).toBe('kind,start_ms,end_ms,lufs')
  expect(rows).toContain('cut,8000,8000,')
  expect(rows).toContain('silence,12000,13500,')
  expect(rows).toContain('loudness,2000,5000,-24')
})
