/** The look of every page: one accent, small radii, the reader's own system fonts for Chinese. */
import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Shade 6 is the filled button in light, 8 in dark; white text on both has at least 4.5 : 1. */
const ACCENT: MantineColorsTuple = [
  '#edf2ff',
  '#dbe5fd',
  '#b6c9f8',
  '#8fabf4',
  '#6f97f5',
  '#4677e6',
  '#2b5fd9',
  '#2451bd',
  '#2a58c4',
  '#193a8c',
];

export const theme = createTheme({
  primaryColor: 'accent',
  colors: { accent: ACCENT },
  defaultRadius: 'sm',
  fontFamily: "system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Consolas, monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  respectReducedMotion: true,
  focusRing: 'auto',
  cursorType: 'pointer',
});
