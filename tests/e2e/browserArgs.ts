/**
 * Parts of Chromium that no test needs. Each tab of its window, which nobody sees, has two pages of its own for what drops
 * down from the address: they take more of the machine than the page that is tested.
 */
const notNeeded = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']

/** Of several lists of these the last one counts, so that Playwright's own is said again (that of 1.65). */
const disabledByPlaywright = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
]

const asRoot = process.getuid?.() === 0

/** What Chromium is started with: quiet, and no busier than it must be. */
export const browserArgs = [
  ...(asRoot ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  // Without a graphics card it would be imitated, which takes longer than drawing without one.
  '--disable-gpu',
  `--disable-features=${[...disabledByPlaywright, ...notNeeded].join(',')}`,
]
