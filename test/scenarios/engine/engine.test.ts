import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readStories } from './read-story.ts'
import { runStory } from './run-story.ts'

for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith('.txt'))) {
  describe(file, () => {
    for (const story of readStories(readFileSync(`${import.meta.dirname}/${file}`, 'utf8'))) {
      test(`line ${story.line}: ${story.title}`, () => {
        expect(story.steps.length).toBeGreaterThan(0)
        expect(runStory(story).map(({ line, said, found }) => `line ${line}\n  said:  ${said}\n  found: ${found}`).join('\n')).toBe('')
      })
    }
  })
}
