package dev.larkspur.cli;

import dev.larkspur.cli.mcp.Arguments;
import dev.larkspur.cli.mcp.Parameter;
import dev.larkspur.cli.mcp.Tool;
import dev.larkspur.generator.change.ApiChanges;
import dev.larkspur.generator.change.Change;
import dev.larkspur.generator.change.MarkdownReport;
import dev.larkspur.generator.source.UserInputException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tool that returns the changes since older pages. */
final class ChangeTool {
  private final Supplier<ApiChanges> comparison;
  private @Nullable ApiChanges changes;

  /**
   * Creates the tool.
   *
   * @param comparison compares the pages; called at most once
   */
  ChangeTool(Supplier<ApiChanges> comparison) {
    this.comparison = comparison;
  }

  Tool tool() {
    return new Tool(
        "diff",
        "Returns the changes of the documentation since the older pages that the server was started"
            + " with, the breaking ones first, with their effects on requests and Java code.",
        List.of(
            Parameter.optionalText(
                "operation",
                "The id of an operation, or the type of an event. Default: all changes.")),
        this::text);
  }

  private String text(Arguments arguments) {
    if (changes == null) {
      changes = comparison.get();
    }
    String operation = arguments.optionalText("operation");
    if (operation == null) {
      return MarkdownReport.of(changes);
    }
    List<Change> own =
        changes.changes().stream()
            .filter(change -> change.subject().owner().id().equals(operation))
            .toList();
    if (own.isEmpty()) {
      throw new UserInputException(
          "Nothing about \"" + operation + "\" changed.",
          "Call without \"operation\" to see all changes.");
    }
    return MarkdownReport.of(new ApiChanges(own, List.of(), changes.warning()));
  }
}
