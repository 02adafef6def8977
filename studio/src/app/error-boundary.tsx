// A page that breaks says so and can be tried again; the rest of the Studio goes on.
import { Component, type ReactNode } from 'react'
import { Fault } from '../design/notice.tsx'

export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly error: unknown }
> {
  override readonly state: { readonly error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    if (this.state.error === null) return this.props.children
    return (
      <Fault
        title="This page broke"
        error={this.state.error}
        onRetry={() => this.setState({ error: null })}
      />
    )
  }
}
