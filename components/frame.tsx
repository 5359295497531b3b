import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { Boundary } from './boundary';
import './mantine-styles';
import { theme } from './theme';
import './tokens.css';

/** What stands around every page: the theme, light or dark as the system says, and words if the page breaks. */
export function Frame({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <Boundary>{children}</Boundary>
    </MantineProvider>
  );
}
