package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;

/**
 * What is said of labelled parts that could not be read, each at its label or item.
 *
 * @param cell the cell they stand in
 * @param diagnostics where it is said
 */
record DescriptionFindings(Cell cell, Diagnostics diagnostics) {

  void unreadableDefault(Piece label, String value, Type type) {
    diagnostics.report(
        Rule.DEFAULT_UNREADABLE,
        place(label),
        "The default is \""
            + value
            + "\"; expected "
            + ExpectedValue.expected(type)
            + ". It stays in the description.");
  }

  void unreadableRule(Piece piece, String rule) {
    diagnostics.report(
        Rule.CONSTRAINT_UNREADABLE,
        place(piece),
        "The rule is \""
            + PageText.strip(rule)
            + "\"; expected a length, a range or a pattern. It stays in the description.");
  }

  private SourceLocation place(Piece piece) {
    return cell.locationOf(piece.start() + Label.start(piece.text()));
  }
}
