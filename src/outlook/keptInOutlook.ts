/** Under which name the chosen case stands among a mail's custom properties. */
export const chosenCaseKey = 'chosenCase'

/** Under which name a person's settings stand in his roaming settings. */
export const sendSettingsKey = 'send'
