export declare function findChromium(): string | undefined
export declare function ensureChromium(log?: (message: string) => void): string
