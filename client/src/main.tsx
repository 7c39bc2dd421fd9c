import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { forgetAppShell, keepAppShell } from './connection/appShell.ts'
import { LanguageProvider } from './i18n/LanguageContext.tsx'
import './ui/global.css'
import { preloadFont } from './ui/font.ts'
import { startTheme } from './ui/theme.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')
preloadFont()
startTheme()
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <App />
    </LanguageProvider>
  </StrictMode>,
)
// A page in the making must come as it is, also where a finished one was kept before.
if (import.meta.env.DEV) void forgetAppShell()
else keepAppShell()
