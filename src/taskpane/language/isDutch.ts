/** Of a BCP 47 tag such as `nl-BE`. */
export const isDutch = (tag: string): boolean => tag.split('-')[0]?.toLowerCase() === 'nl'
