import { Component, type ReactNode } from 'react'
import { reloadAfresh } from '../connection/appShell.ts'
import { useTexts } from '../i18n/LanguageContext.tsx'
import { Button } from './Button.tsx'
import { MessagePage } from './MessagePage.tsx'

const Broken = () => {
  const { common } = useTexts()
  return (
    <MessagePage
      title={common.broken.title}
      actions={<Button onClick={() => void reloadAfresh()}>{common.broken.reload}</Button>}
    >
      {common.broken.text}
    </MessagePage>
  )
}

/** A screen that broke says so and offers to load anew; what was done is kept in the browser. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children
  }
}
