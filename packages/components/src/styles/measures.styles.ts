import { css } from 'lit'

/** Type, space, corners, shadows, motion and order. Sizes are `max(px, rem)`, so that a page whose root is 62.5 % does not shrink them. */
export const measures = css`
  --_small: var(--foyer-text-small, max(12px, 0.75rem));
  --_small-line: var(--foyer-text-small-line, 1.4);
  --_body: var(--foyer-text-body, max(14px, 0.875rem));
  --_body-line: var(--foyer-text-body-line, 1.45);
  --_lead: var(--foyer-text-lead, max(16px, 1rem));
  --_lead-line: var(--foyer-text-lead-line, 1.5);
  --_title: var(--foyer-text-title, max(17px, 1.0625rem));
  --_title-line: var(--foyer-text-title-line, 1.3);
  --_display: var(--foyer-text-display, max(24px, 1.5rem));
  --_display-line: var(--foyer-text-display-line, 1.2);
  --_regular: var(--foyer-weight-regular, 400);
  --_medium: var(--foyer-weight-medium, 500);
  --_strong: var(--foyer-weight-strong, 600);
  --_mono: var(--foyer-font-mono, ui-monospace, 'SF Mono', 'Cascadia Mono', 'Liberation Mono', monospace);
  --_measure: var(--foyer-measure, 60ch);
  --_tracking: var(--foyer-tracking, -0.01em);

  --_unit: calc(max(4px, 0.25rem) * var(--_seed-density));
  --_space-1: var(--foyer-space-1, calc(var(--_unit) * 1));
  --_space-2: var(--foyer-space-2, calc(var(--_unit) * 2));
  --_space-3: var(--foyer-space-3, calc(var(--_unit) * 3));
  --_space-4: var(--foyer-space-4, calc(var(--_unit) * 4));
  --_space-5: var(--foyer-space-5, calc(var(--_unit) * 6));
  --_space-6: var(--foyer-space-6, calc(var(--_unit) * 8));
  --_space-7: var(--foyer-space-7, calc(var(--_unit) * 12));
  --_target: 24px;
  --_height-small: var(--foyer-height-small, max(24px, calc(var(--_unit) * 7)));
  --_height: var(--foyer-height, max(28px, calc(var(--_unit) * 8)));
  --_height-large: var(--foyer-height-large, max(36px, calc(var(--_unit) * 10)));
  --_row: var(--foyer-row, max(32px, calc(var(--_unit) * 11)));

  --_radius-small: var(--foyer-radius-small, calc(var(--_seed-radius) * 0.65));
  --_radius-medium: var(--foyer-radius-medium, var(--_seed-radius));
  --_radius-large: var(--foyer-radius-large, calc(var(--_seed-radius) * 1.65));
  --_round: 999px;

  --_shadow-low: var(
    --foyer-shadow-low,
    0 1px 2px light-dark(oklch(0.3 0.02 240 / 0.06), oklch(0 0 0 / 0.3)),
    0 8px 24px -4px light-dark(oklch(0.3 0.02 240 / 0.14), oklch(0 0 0 / 0.5))
  );
  --_shadow-high: var(
    --foyer-shadow-high,
    0 2px 6px light-dark(oklch(0.3 0.02 240 / 0.06), oklch(0 0 0 / 0.3)),
    0 24px 56px -12px light-dark(oklch(0.3 0.02 240 / 0.24), oklch(0 0 0 / 0.65))
  );
  --_scrim: var(--foyer-scrim, light-dark(oklch(0.25 0.02 240 / 0.32), oklch(0 0 0 / 0.55)));

  --_fast: var(--foyer-motion-fast, 100ms);
  --_base: var(--foyer-motion-base, 160ms);
  --_slow: var(--foyer-motion-slow, 240ms);
  --_ease: var(--foyer-ease, cubic-bezier(0.2, 0, 0, 1));

  --_z-sticky: 1;
  --_z-bar: 2;
  --_z-float: 3;
`
