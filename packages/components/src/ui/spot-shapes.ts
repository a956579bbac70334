import { svg } from 'lit'

/** Doorways, 88 × 64, for a region that has nothing else to show. */
export const spots = {
  empty: svg`<path class="spot-line" d="M8 54h72"/><path class="spot-line" d="M26 54V29a18 18 0 0 1 36 0v25"/><path class="spot-mark" d="M32 54V29.5a12 12 0 0 1 2.5-7.3l13.5 6.3V60Z"/><path class="spot-mark" d="M43.5 42v3"/>`,
  denied: svg`<path class="spot-line" d="M8 54h72"/><path class="spot-line" d="M26 54V29a18 18 0 0 1 36 0v25"/><path class="spot-line" d="M32 54V29a12 12 0 0 1 24 0v25"/><path class="spot-mark" d="M44 39.5v5"/><circle class="spot-mark" cx="44" cy="36" r="3.25"/>`,
  offline: svg`<path class="spot-line" d="M8 54h72"/><path class="spot-mark" stroke-dasharray="3 4" d="M26 54V29a18 18 0 0 1 36 0v25"/><path class="spot-line" stroke-dasharray="3 4" d="M32 54V29a12 12 0 0 1 24 0v25"/>`,
  limited: svg`<path class="spot-line" d="M8 54h72"/><path class="spot-line" d="M26 29a18 18 0 0 1 36 0M26 29v8M62 29v8"/><path class="spot-line" d="M20 54V35M68 54V35M16.5 54h7M64.5 54h7"/><circle class="spot-line" cx="20" cy="32.5" r="2.5"/><circle class="spot-line" cx="68" cy="32.5" r="2.5"/><path class="spot-mark" d="M20 37c6 11 42 11 48 0"/>`,
  broken: svg`<path class="spot-line" d="M8 54h72"/><path class="spot-line" d="M26 54V29a18 18 0 0 1 36 0v25"/><path class="spot-mark" d="m36 54-7.5-27.5L47 20l8.5 30.5Z"/><path class="spot-mark" d="m49 38 .75 2.75"/>`,
  posted: svg`<path class="spot-line" d="M8 54h72"/><path class="spot-line" d="M26 54V29a18 18 0 0 1 36 0v25"/><rect class="spot-mark" x="31" y="30" width="26" height="18" rx="2"/><path class="spot-mark" d="m32 31.5 12 9 12-9"/>`,
  quiet: svg`<path class="spot-line" d="M8 54h72"/><path class="spot-line" d="M26 54V29a18 18 0 0 1 36 0v25"/><path class="spot-mark" d="M44 26.5a7.5 7.5 0 0 0-7.5 7.5c0 6-2.5 8-2.5 10h20c0-2-2.5-4-2.5-10a7.5 7.5 0 0 0-7.5-7.5ZM41.25 47.5a3 3 0 0 0 5.5 0"/>`,
}
