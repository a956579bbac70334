import { css } from 'lit'

/** The seeds a page may set, and the neutral colours worked out from them. Other styles read a token, never a colour. */
export const neutralColours = css`
  --_seed-accent: var(--foyer-accent, oklch(0.45 0.085 228));
  --_seed-neutral: var(--foyer-neutral, oklch(0.55 0.01 235));
  --_seed-danger: var(--foyer-danger, oklch(0.53 0.19 25));
  --_seed-radius: var(--foyer-radius, 6px);
  --_seed-density: var(--foyer-density, 1);
  --_seed-font: var(
    --foyer-font,
    'Segoe UI Variable Text',
    'Segoe UI',
    -apple-system,
    Roboto,
    'Noto Sans',
    'Noto Sans Arabic',
    Ubuntu,
    'Liberation Sans',
    Arial,
    'DejaVu Sans',
    sans-serif
  );

  --_canvas: var(
    --foyer-canvas,
    light-dark(
      oklch(from var(--_seed-neutral) 0.975 calc(min(c, 0.02) * 0.3) h),
      oklch(from var(--_seed-neutral) 0.175 calc(min(c, 0.02) * 0.6) h)
    )
  );
  --_surface: var(--foyer-surface, light-dark(oklch(1 0 0), oklch(from var(--_seed-neutral) 0.215 calc(min(c, 0.02) * 0.7) h)));
  --_raised: var(--foyer-raised, light-dark(oklch(1 0 0), oklch(from var(--_seed-neutral) 0.255 calc(min(c, 0.02) * 0.8) h)));
  --_sunken: var(
    --foyer-sunken,
    light-dark(
      oklch(from var(--_seed-neutral) 0.965 calc(min(c, 0.02) * 0.35) h),
      oklch(from var(--_seed-neutral) 0.18 calc(min(c, 0.02) * 0.6) h)
    )
  );
  --_hover: var(--foyer-hover, light-dark(oklch(from var(--_seed-neutral) 0.3 c h / 0.05), oklch(1 0 0 / 0.05)));
  --_pressed: var(--foyer-pressed, light-dark(oklch(from var(--_seed-neutral) 0.3 c h / 0.1), oklch(1 0 0 / 0.1)));
  --_selected: var(
    --foyer-selected,
    light-dark(
      color-mix(in oklab, var(--_seed-accent) 8%, var(--_surface)),
      color-mix(in oklab, oklch(from var(--_seed-accent) 0.7 c h) 16%, var(--_surface))
    )
  );
  --_inverse: var(
    --foyer-inverse,
    light-dark(
      oklch(from var(--_seed-neutral) 0.26 calc(min(c, 0.02) * 0.9) h),
      oklch(from var(--_seed-neutral) 0.33 calc(min(c, 0.02) * 0.9) h)
    )
  );
  --_on-inverse: var(--foyer-on-inverse, oklch(0.98 0 0));

  --_text: var(
    --foyer-text,
    light-dark(
      oklch(from var(--_seed-neutral) 0.23 calc(min(c, 0.02) * 1.1) h),
      oklch(from var(--_seed-neutral) 0.945 calc(min(c, 0.02) * 0.3) h)
    )
  );
  --_muted: var(
    --foyer-muted,
    light-dark(
      oklch(from var(--_seed-neutral) 0.47 calc(min(c, 0.02) * 1.3) h),
      oklch(from var(--_seed-neutral) 0.755 calc(min(c, 0.02) * 0.8) h)
    )
  );
  --_disabled: var(
    --foyer-disabled,
    light-dark(
      oklch(from var(--_seed-neutral) 0.65 calc(min(c, 0.02) * 1) h),
      oklch(from var(--_seed-neutral) 0.53 calc(min(c, 0.02) * 1) h)
    )
  );

  --_line: var(
    --foyer-line,
    light-dark(
      oklch(from var(--_seed-neutral) 0.92 calc(min(c, 0.02) * 0.6) h),
      oklch(from var(--_seed-neutral) 0.305 calc(min(c, 0.02) * 0.9) h)
    )
  );
  --_edge: var(
    --foyer-edge,
    light-dark(
      oklch(from var(--_seed-neutral) 0.845 calc(min(c, 0.02) * 0.9) h),
      oklch(from var(--_seed-neutral) 0.4 calc(min(c, 0.02) * 1) h)
    )
  );
  --_control: var(
    --foyer-control,
    light-dark(
      oklch(from var(--_seed-neutral) 0.635 calc(min(c, 0.02) * 1) h),
      oklch(from var(--_seed-neutral) 0.57 calc(min(c, 0.02) * 1) h)
    )
  );
`

/** The colours that mean something. The lightness of a fill moves only where the text on it would be unreadable. */
export const meaningColours = css`
  --_accent: var(
    --foyer-accent-fill,
    light-dark(
      oklch(
        from var(--_seed-accent) calc(min(l, 0.53) + clamp(0, (l - 0.6) * 100000, 1) * (max(l, 0.66) - min(l, 0.53)))
          calc(c * min(1, 0.53 / l + clamp(0, (l - 0.6) * 100000, 1))) h
      ),
      oklch(
        from var(--_seed-accent) calc(clamp(0.5, l, 0.53) + clamp(0, (l - 0.6) * 100000, 1) * (max(l, 0.66) - clamp(0.5, l, 0.53)))
          calc(c * min(1, 0.53 / l + clamp(0, (l - 0.6) * 100000, 1))) h
      )
    )
  );
  --_on-accent: var(
    --foyer-on-accent,
    oklch(
      from var(--_seed-accent) calc(0.17 + 0.83 * clamp(0, (0.6 - l) * 100000 + 1, 1)) calc(c * 0.1 * clamp(0, (l - 0.6) * 100000, 1)) h
    )
  );
  --_away: oklch(from var(--_seed-accent) clamp(0, (l - 0.6) * 100000, 1) 0 h);
  --_accent-hover: var(--foyer-accent-hover, color-mix(in oklab, var(--_accent) 90%, var(--_away)));
  --_accent-pressed: var(--foyer-accent-pressed, color-mix(in oklab, var(--_accent) 80%, var(--_away)));
  --_accent-text: var(
    --foyer-accent-text,
    light-dark(oklch(from var(--_seed-accent) min(l, 0.46) c h), oklch(from var(--_seed-accent) max(l, 0.8) min(c, 0.11) h))
  );
  --_accent-mark: var(
    --foyer-accent-mark,
    light-dark(oklch(from var(--_seed-accent) min(l, 0.58) c h), oklch(from var(--_seed-accent) max(l, 0.72) min(c, 0.13) h))
  );
  --_focus: var(
    --foyer-focus,
    light-dark(oklch(from var(--_seed-accent) min(l, 0.52) c h), oklch(from var(--_seed-accent) max(l, 0.76) min(c, 0.13) h))
  );

  --_danger: var(
    --foyer-danger-fill,
    light-dark(oklch(from var(--_seed-danger) min(l, 0.54) c h), oklch(from var(--_seed-danger) clamp(0.5, l, 0.55) c h))
  );
  --_on-danger: var(--foyer-on-danger, oklch(1 0 0));
  --_danger-text: var(
    --foyer-danger-text,
    light-dark(oklch(from var(--_seed-danger) min(l, 0.5) c h), oklch(from var(--_seed-danger) max(l, 0.78) min(c, 0.12) h))
  );
  --_danger-wash: var(
    --foyer-danger-wash,
    light-dark(color-mix(in oklab, var(--_seed-danger) 6%, var(--_surface)), color-mix(in oklab, var(--_seed-danger) 16%, var(--_surface)))
  );

  --_active: var(--foyer-active, light-dark(oklch(0.54 0.12 155), oklch(0.76 0.13 155)));
  --_invited: var(--foyer-invited, light-dark(oklch(0.52 0.12 255), oklch(0.76 0.1 250)));
  --_pending: var(--foyer-pending, light-dark(oklch(0.56 0.12 65), oklch(0.8 0.12 78)));
  --_inactive: var(--foyer-inactive, light-dark(oklch(0.54 0.012 240), oklch(0.68 0.012 240)));
  --_banned: var(--foyer-banned, var(--_danger-text));
  --_good: var(--foyer-good, light-dark(oklch(0.47 0.11 155), oklch(0.8 0.12 155)));
  --_warn: var(--foyer-warn, light-dark(oklch(0.5 0.11 62), oklch(0.82 0.12 80)));
  --_warn-wash: var(--foyer-warn-wash, color-mix(in oklab, var(--_pending) 9%, var(--_surface)));
  --_info: var(--foyer-info, var(--_accent-text));

  --_chart-1: var(--foyer-chart-1, var(--_accent-mark));
  --_chart-2: var(--foyer-chart-2, var(--_control));
  --_chart-fill: var(--foyer-chart-fill, color-mix(in oklab, var(--_chart-1) 12%, transparent));
  --_chart-limit: var(--foyer-chart-limit, var(--_danger-text));
`
