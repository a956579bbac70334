/// <reference types="vite/client" />

// What is alike stands together, for gzip finds it again only within 32 KiB: first all words, then all styles.
import.meta.glob(
  [
    '../messages/en/*.ts',
    '!../messages/en/{console,portal,user-engagement,user-fields}.ts',
    '../{styles,users,widgets}/**/*.styles.ts',
    '!../widgets/{user-engagement,user-fields}/*',
  ],
  { eager: true },
)

// Every widget of the one file, registered when this is imported: after the session began, which says how they are called. What only those
// who administer a profile open is left to the loader.
import.meta.glob(['../widgets/*/*.define.ts', '!../widgets/{user-engagement,user-fields}/*'], { eager: true })
