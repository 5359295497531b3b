import { Component, type ErrorInfo, type ReactNode } from 'react';
import { i18n } from '#i18n';
import { Card } from './card';
import { KeyButton } from './key-button';

/** A page that fails to draw says so, says that what was saved is safe, and offers to draw again. */
export class Boundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo) {
    console.error('A surface failed to draw', error, info.componentStack);
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <main style={{ padding: 12 }}>
        <Card title={i18n.t('common.broken.title')} tone="danger" role="alert">
          <p>{i18n.t('common.broken.body')}</p>
          <p style={{ color: 'var(--ink-faint)', overflowWrap: 'anywhere' }}>{error.message}</p>
          <KeyButton onClick={() => this.setState({ error: null })}>
            {i18n.t('common.broken.again')}
          </KeyButton>
        </Card>
      </main>
    );
  }
}
