/** A quotation in the line or as a block, or a citation alone, as after a paraphrase. */
export type PickedLook = 'inline' | 'block' | 'citation'
