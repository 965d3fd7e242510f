package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.KnownError;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import java.util.ArrayList;
import java.util.List;

/**
 * Leaves out the errors of an operation that its enum has no room for, the last ones first: their
 * codes arrive like those that no page lists. Sub-errors of all depths share an enum of their own.
 */
final class ErrorRoom {
  private final List<KnownError> leftOut = new ArrayList<>();
  private int kept;

  private ErrorRoom() {}

  static List<KnownError> fill(
      Operation operation, List<KnownError> errors, Diagnostics diagnostics) {
    ErrorRoom room = new ErrorRoom();
    ErrorRoom below = new ErrorRoom();
    List<KnownError> filled = room.fill(errors).stream().map(below::withSubErrors).toList();
    room.report("errors", operation, diagnostics);
    below.report("sub-errors", operation, diagnostics);
    return filled;
  }

  private List<KnownError> fill(List<KnownError> errors) {
    int room = Math.min(errors.size(), ClassFile.MOST_CONSTANTS - kept);
    leftOut.addAll(errors.subList(room, errors.size()));
    kept += room;
    return errors.subList(0, room);
  }

  private KnownError withSubErrors(KnownError error) {
    return new KnownError(
        error.key(),
        error.row(),
        error.announcements(),
        fill(error.subErrors()).stream().map(this::withSubErrors).toList());
  }

  private void report(String what, Operation operation, Diagnostics diagnostics) {
    if (leftOut.isEmpty()) {
      return;
    }
    KnownError first = leftOut.get(0);
    diagnostics.report(
        Rule.TOO_MANY_CONSTANTS,
        new SourceLocation(operation.page().source().path(), first.row().line(), 1),
        "Of "
            + (kept + leftOut.size())
            + " "
            + what
            + " the first "
            + kept
            + " have constants in Java; the others, from "
            + first.row().code()
            + " on, have none: a class has no room for more.");
  }
}
