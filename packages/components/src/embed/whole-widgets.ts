/// <reference types="vite/client" />

// Every widget of the one file, registered when this is imported: after the session began, which says how they are called.
import.meta.glob('../widgets/*/*.define.ts', { eager: true })
