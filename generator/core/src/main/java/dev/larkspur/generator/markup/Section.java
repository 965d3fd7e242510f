package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.SourceLocation;
import java.util.List;

/**
 * A heading and what stands under it up to the next heading of any level.
 *
 * @param level 1 to 6; 0 for what stands before the first heading
 * @param title the heading's text, without markup
 * @param location where the heading begins
 * @param blocks what stands under it, in order
 */
public record Section(int level, String title, SourceLocation location, List<Block> blocks) {
  public Section {
    blocks = List.copyOf(blocks);
  }

  Section with(List<Block> below) {
    return new Section(level, title, location, below);
  }

  /** The tables under this heading. */
  public List<Table> tables() {
    return blocks.stream().filter(Table.class::isInstance).map(Table.class::cast).toList();
  }

  /** The code blocks under this heading. */
  public List<CodeBlock> codeBlocks() {
    return blocks.stream().filter(CodeBlock.class::isInstance).map(CodeBlock.class::cast).toList();
  }

  /** The running text under this heading. */
  public List<Prose> prose() {
    return blocks.stream().filter(Prose.class::isInstance).map(Prose.class::cast).toList();
  }
}
