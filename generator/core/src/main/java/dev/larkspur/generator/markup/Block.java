package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.SourceLocation;

/** A part of a section: text, a table or a code block. */
public sealed interface Block permits Table, CodeBlock, Prose {
  /** Returns where the block begins. */
  SourceLocation location();
}
