'use client'
import {
  KeyboardCode,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable'
import { useRef } from 'react'

/** How far right a section stands for each one above it, in pixels. */
export const indent = 28

/**
 * Mouse, touch and keys: up and down past the rows, left and right to other parents, as far as
 * `canShift` says that there is one.
 */
export const useTreeSensors = (canShift: (by: -1 | 1) => boolean) => {
  // dnd-kit keeps the first function it is given.
  const latest = useRef(canShift)
  latest.current = canShift
  const next = useRef<KeyboardCoordinateGetter>((event, args) => {
    const { x, y } = args.currentCoordinates
    if (event.code === KeyboardCode.Left || event.code === KeyboardCode.Right) {
      event.preventDefault()
      const by = event.code === KeyboardCode.Left ? -1 : 1
      return latest.current(by) ? { x: x + by * indent, y } : undefined
    }
    const place = sortableKeyboardCoordinates(event, args)
    return place && { x, y: place.y }
  })
  return useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 150, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: next.current }),
  )
}
