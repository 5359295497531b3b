import { type CSSVariablesResolver, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { Boundary } from './boundary';
import './mantine-styles';
import { theme } from './theme';
import './tokens.css';

/** The kit's own pale grey has less than 4.5 : 1 on our pages. */
const ours: CSSVariablesResolver = () => {
  const inks = { '--mantine-color-dimmed': 'var(--ink-faint)' };
  return { variables: {}, light: inks, dark: inks };
};

/** What stands around every page: the theme, light or dark as the system says, and words if the page breaks. */
export function Frame({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" cssVariablesResolver={ours}>
      <Boundary>{children}</Boundary>
    </MantineProvider>
  );
}
