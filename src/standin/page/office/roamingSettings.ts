/** What the add-in keeps for a person, in every Outlook of his; here, in this browser. Serialised by office.js. */
export interface RoamingSettings {
  kept(): object
  keep(settings: object): void
}

const key = 'localOutlook.roamingSettings'

export const roamingSettings = (storage: Storage): RoamingSettings => ({
  kept: () => {
    const text = storage.getItem(key)
    return text === null ? {} : (JSON.parse(text) as object)
  },
  keep: (settings) => storage.setItem(key, JSON.stringify(settings)),
})
