/** What the commands of the repository (`npm start` and the others) say on the console. */
export const commandsText = {
  buildingWeb: '画面をつくっています(初回だけ少し時間がかかります)… / Building the web pages…',
  buildFailed: '画面をつくれませんでした。上の文を見てください。 / The build failed; see above.',
  devAddress: (address: string) => `開発用の画面: ${address} / Open this address while developing.`,
  installingChromium:
    'Chromium が見つからないので、apt-get で入れます。 / No Chromium was found: installing it with apt-get…',
  chromiumMissing: [
    'Chromium が見つかりません。次のどれかをしてください。',
    'No Chromium was found. Please do one of these:',
    '  Debian / Ubuntu:  sudo apt-get install chromium',
    '  macOS:            brew install --cask chromium',
    '  or set CHROMIUM_PATH to the program of an installed Chromium or Chrome',
  ].join('\n'),
} as const;
