import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { forgetAppShell, keepAppShell } from './connection/appShell.ts'
import { LanguageProvider } from './i18n/LanguageContext.tsx'
import { chosenLanguage, loadTexts } from './i18n/loadTexts.ts'
import './ui/global.css'
import { preloadFont } from './ui/font.ts'
import { startTheme } from './ui/theme.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')
preloadFont()
startTheme()
const draw = () =>
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <App />
      </LanguageProvider>
    </StrictMode>,
  )
// Whoever has chosen a language meets no other first.
void loadTexts(chosenLanguage() ?? 'da').then(draw, draw)
// A page in the making must come as it is, also where a finished one was kept before.
if (import.meta.env.DEV) void forgetAppShell()
else keepAppShell()
