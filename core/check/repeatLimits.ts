/** What one request may ask about: paragraphs, and UTF-16 units of a paragraph and of all. */
export const repeatLimits = { paragraphs: 100, paragraph: 20_000, all: 60_000 } as const
