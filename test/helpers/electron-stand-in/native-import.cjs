// Vitest rewrites `import()` in the files it runs; this file is required, so here it stays Node's own.
module.exports = (url) => import(url)
