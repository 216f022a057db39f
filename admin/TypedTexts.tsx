'use client'
import { TextField, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import type { FocusEvent } from 'react'

/**
 * A list of texts that takes the one being typed along when the field is left. Payload's own takes
 * it by enter or tab alone, and drops it without a word where somebody clicks elsewhere.
 */
export const TypedTexts = (props: TextFieldClientProps) => {
  const { setValue, value } = useField<string[]>({ potentiallyStalePath: props.path })
  const take = ({ target }: FocusEvent<HTMLElement>) => {
    const typed = target instanceof HTMLInputElement ? target.value.trim() : ''
    const texts = value ?? []
    if (typed && !texts.includes(typed)) setValue([...texts, typed])
  }
  return (
    // Before Payload's select hears of it, and empties its input; spaced as any other field.
    <div className="field-type" onBlurCapture={take}>
      <TextField {...props} />
    </div>
  )
}
