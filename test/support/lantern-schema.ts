import { link } from './publishing-stage.ts';

/** What another organisation has published: one part of every kind. */
export const lantern = `${link}
  type Query { lanternCases(filter: LanternFilter): [LanternCase!]! @public lanternAny: LanternAny @public }
  input LanternFilter { open: Boolean title: String }
  enum LanternMood { CALM }
  interface LanternThing @key(fields: "id") { id: ID! }
  union LanternAny = LanternCase
  type LanternCase implements LanternThing @key(fields: "id") @public {
    id: ID! title: String! mood: LanternMood node: LanternNode
  }
  type LanternNode { value: Int @shareable next: LanternNode @shareable }`;
