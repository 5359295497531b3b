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

/**
 * The kit's own dark greys are brown beside our pages: the same steps, in the blue-grey of `tokens.css`. 0 is ink, 4 a
 * line, 6 a field or a button, 7 a surface.
 */
const DARK: MantineColorsTuple = [
  '#e8eaf0',
  '#b4bac8',
  '#939bad',
  '#626b83',
  '#3c414d',
  '#30343e',
  '#292d36',
  '#1d2027',
  '#181b21',
  '#14161b',
];

export const theme = createTheme({
  primaryColor: 'accent',
  colors: { accent: ACCENT, dark: DARK },
  defaultRadius: 'sm',
  fontFamily: "system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Consolas, monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  respectReducedMotion: true,
  focusRing: 'auto',
  cursorType: 'pointer',
});
