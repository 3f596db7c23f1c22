import { Alert, Button, Group, Stack } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { textIn } from '#core/diagnostic/texts.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { EditCriterion } from './edit-criterion.tsx'
import { EditFramework } from './edit-framework.tsx'
import { EditPart } from './edit-part.tsx'
import { editWords as w } from './edit-words.ts'
import { FrameworkOutline } from './framework-outline.tsx'
import classes from './frameworks.module.css'
import type { FrameworkDraft } from './use-framework-draft.ts'

/** The outline at the left, what is chosen in it beside. */
export function FrameworkForm({ draft, isVersion }: { draft: FrameworkDraft; isVersion: boolean }) {
  const t = useSay()
  const { content, place, removed, undo } = draft
  return (
    <div className={classes.editor}>
      <FrameworkOutline draft={draft} />
      <Stack gap="md">
        <div aria-live="polite">
          {removed !== undefined && <Alert color="yellow"><Group justify="space-between"><bdi>{t(w.removed, { title: removed })}</bdi><Button variant="default" onClick={undo}>{t(w.undo)}</Button></Group></Alert>}
        </div>
        <Panel>
          <Stack gap="md">
            <Acts draft={draft} />
            {/* A field begins anew with each place, so that what is typed in one is never taken for another's. */}
            <div key={`${place.dimension ?? ''} ${place.criterion ?? ''}`}>
              {place.dimension === undefined
                ? <EditFramework content={content} change={draft.change} isVersion={isVersion} />
                : place.criterion === undefined
                  ? <EditPart content={content} at={place.dimension} change={draft.change} />
                  : <EditCriterion content={content} dimension={place.dimension} at={place.criterion} change={draft.change} />}
            </div>
          </Stack>
        </Panel>
      </Stack>
    </div>
  )
}

function Acts({ draft: { content, place, moveBy, removeHere, undo, canUndo } }: { draft: FrameworkDraft }) {
  const t = useSay()
  const { language } = useLanguage()
  const part = place.dimension === undefined ? undefined : content.dimensions[place.dimension]
  const item = place.criterion === undefined ? part : part?.criteria[place.criterion]
  return (
    <Group gap="xs">
      {item && <Button variant="default" leftSection={<IconArrowUp size={18} />} onClick={() => moveBy(-1)}>{t(w.up)}</Button>}
      {item && <Button variant="default" leftSection={<IconArrowDown size={18} />} onClick={() => moveBy(1)}>{t(w.down)}</Button>}
      {item && <Button variant="default" leftSection={<IconTrash size={18} />} onClick={() => removeHere(textIn(item.title, language) || item.slug)}>{t(w.remove)}</Button>}
      <Button variant="default" disabled={!canUndo} onClick={undo}>{t(w.undo)}</Button>
    </Group>
  )
}
