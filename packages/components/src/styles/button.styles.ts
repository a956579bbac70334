import { css } from 'lit'

/** Buttons, and the spinner inside a busy one. */
export const button = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: var(--_height);
    padding: 0 var(--_space-3);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-medium);
    background: var(--_surface);
    color: var(--_text);
    font-weight: var(--_medium);
    line-height: 1.2;
    text-decoration: none;
    white-space: nowrap;
    cursor: pointer;
    transition:
      background-color var(--_fast) var(--_ease),
      border-color var(--_fast) var(--_ease);
  }

  .button > .icon:first-child {
    margin-inline-start: -2px;
  }

  .button:hover {
    background: linear-gradient(var(--_hover), var(--_hover)) var(--_surface);
  }

  .button:active {
    background: linear-gradient(var(--_pressed), var(--_pressed)) var(--_surface);
  }

  .button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button.primary:hover {
    background: var(--_accent-hover);
  }

  .button.primary:active {
    background: var(--_accent-pressed);
  }

  .button.plain {
    border-color: transparent;
    background: transparent;
  }

  .button.plain:hover {
    background: var(--_hover);
  }

  .button.plain:active {
    background: var(--_pressed);
  }

  .button.danger {
    color: var(--_danger-text);
  }

  .button.danger-fill {
    border-color: transparent;
    background: var(--_danger);
    color: var(--_on-danger);
  }

  .button.danger-fill:hover {
    background: color-mix(in oklab, var(--_danger) 90%, black);
  }

  .button.danger-fill:active {
    background: color-mix(in oklab, var(--_danger) 80%, black);
  }

  .button.small {
    min-block-size: var(--_height-small);
    padding-inline: calc(var(--_space-2) * 1.25);
    font-size: var(--_small);
  }

  .button.large {
    min-block-size: var(--_height-large);
    padding-inline: var(--_space-4);
  }

  .button.square {
    inline-size: var(--_height);
    padding: 0;
  }

  .button.square.small {
    inline-size: var(--_height-small);
  }

  .button.square > .icon {
    margin: 0;
  }

  .button.wide {
    inline-size: 100%;
  }

  .button:disabled,
  .button[aria-disabled='true'] {
    border-color: var(--_line);
    background: transparent;
    color: var(--_disabled);
    cursor: not-allowed;
  }

  .button[aria-busy='true'] {
    cursor: progress;
  }

  .button:is(.primary, .danger-fill):is(:disabled, [aria-disabled='true']) {
    border-color: transparent;
    background: var(--_sunken);
  }

  .button.link {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent-text);
    font-weight: var(--_regular);
    text-decoration: underline;
    text-decoration-color: color-mix(in oklab, currentColor 35%, transparent);
    text-underline-offset: 0.2em;
  }

  .button.link:hover {
    text-decoration-color: currentColor;
  }

  .button.link[aria-disabled='true'] {
    color: var(--_disabled);
  }

  .spinner {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    border: 1.5px solid color-mix(in oklab, currentColor 30%, transparent);
    border-block-start-color: currentColor;
    border-radius: var(--_round);
    animation: foyer-turn 0.8s linear infinite;
  }

  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation: foyer-breathe 1s ease-in-out infinite alternate;
    }
  }
`
