import { callCommand } from '#main/hosts/cli/call-command.ts'
import { runCli } from '#main/hosts/cli/run-cli.ts'
import { createFakeBackend } from './fake-router.ts'

/** The command line over the fake router; Node runs this file as it is. */
const logPath = process.env['FAKE_LOG'] ?? ''

process.exitCode = await runCli(process.argv.slice(2), {
  commands: [callCommand],
  version: '1.2.3',
  openBackend: async () => createFakeBackend(logPath),
})
