package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.SourceLocation;

/** Something that stands under a heading. */
public sealed interface Block permits Table, CodeBlock, Prose {
  /** Where it begins. */
  SourceLocation location();
}
