import { useEffect, useState } from 'react';
import { IconButton } from '../design/button.js';

type Theme = 'light' | 'dark';
const KEPT_AS = 'desk-theme';

function keptTheme(): Theme | null {
  const kept = localStorage.getItem(KEPT_AS);
  return kept === 'light' || kept === 'dark' ? kept : null;
}

function systemTheme(): Theme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Puts the theme that was chosen last on the page; the system's where none was. */
export function applyKeptTheme(): void {
  const kept = keptTheme();
  if (kept) document.documentElement.dataset['theme'] = kept;
}

/** Daylight or lamplight. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>(() => keptTheme() ?? systemTheme());
  const other = theme === 'light' ? 'dark' : 'light';
  useEffect(() => {
    if (theme === systemTheme()) localStorage.removeItem(KEPT_AS);
    else localStorage.setItem(KEPT_AS, theme);
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <IconButton
      icon={theme === 'light' ? 'moon' : 'sun'}
      label={other === 'dark' ? 'Work by lamplight (dark)' : 'Work by daylight (light)'}
      onClick={() => setTheme(other)}
    />
  );
}
