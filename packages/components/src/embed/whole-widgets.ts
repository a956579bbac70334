/// <reference types="vite/client" />

// What is alike stands together, for gzip finds it again only within 32 KiB: first all words, then all styles.
import.meta.glob(['../messages/en/*.ts', '!../messages/en/{console,portal}.ts', '../{styles,users,widgets}/**/*.styles.ts'], {
  eager: true,
})

// Every widget of the one file, registered when this is imported: after the session began, which says how they are called.
import.meta.glob('../widgets/*/*.define.ts', { eager: true })
