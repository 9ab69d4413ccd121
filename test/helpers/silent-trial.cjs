process.exit(7) // a trial whose driver ends the process
