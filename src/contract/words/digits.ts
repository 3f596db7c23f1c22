/**
 * What a person typed, with Arabic-Indic and Persian digits as Latin ones, every kind of space as an ordinary one,
 * and invisible direction marks gone. The Arabic decimal and thousands marks stay as they are: they are unmistakable.
 */
export function toLatinDigits(typed: string): string {
  return typed
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/[\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[\s\u00a0\u202f\u2007\u2009]+/gu, ' ')
    .replace(/\u060c/gu, ',')
    .replace(/[’ʼ]/gu, "'")
    .replace(/[−–]/gu, '-')
    .trim()
}
