/** What neither XML nor a printer takes: control characters but tab and line feed, unpaired surrogates, non-characters. */
// eslint-disable-next-line no-control-regex -- control characters are what is searched for
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/gu;

/** The text without characters that would make a file invalid. Everything else stays as it was written. */
export const printable = (text: string): string => text.replace(/\r\n?/g, '\n').toWellFormed().replace(UNPRINTABLE, '');
