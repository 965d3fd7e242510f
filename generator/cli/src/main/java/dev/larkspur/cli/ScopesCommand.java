package dev.larkspur.cli;

import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.catalogue.OperationEntry;
import dev.larkspur.generator.catalogue.ScopePlan;
import dev.larkspur.generator.model.ModelFile;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.source.UserInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code larkspur scopes}. */
@Command(
    name = "scopes",
    description = {
      "Computes the smallest set of scopes that an app must request to call these operations.",
      "Scopes that can no longer be requested are used only if an operation has no other scope. Of",
      "several smallest sets, it selects the one that permits the fewest operations, then the first",
      "by name.",
      "  larkspur scopes --jar client.jar im.v1.message.reply im.v1.message.merge_forward",
      ""
    })
final class ScopesCommand extends CatalogueCommand {
  @Parameters(
      arity = "1..*",
      paramLabel = "OPERATION",
      description = "Operations such as im.v1.message.reply.")
  private List<String> operations = List.of();

  ScopesCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = catalogue();
    ScopePlan plan = ScopePlan.of(wanted(catalogue), catalogue.operations());
    if (format() == Format.JSON) {
      ModelFile.write(terminal().out(), plan);
    } else {
      lines(plan).forEach(line -> terminal().out().println(TerminalText.of(line)));
    }
    if (!plan.exact()) {
      terminal().err().println("larkspur: the search was stopped; a smaller set may exist.");
    }
    return ExitCode.DONE;
  }

  private List<OperationEntry> wanted(Catalogue catalogue) {
    Map<String, OperationEntry> all = new LinkedHashMap<>();
    catalogue.operations().forEach(operation -> all.put(operation.id().toString(), operation));
    List<OperationEntry> wanted = new ArrayList<>();
    for (String name : operations) {
      OperationEntry operation = all.get(name);
      if (operation == null) {
        List<String> nearest = NearestNames.of(name, all.keySet());
        throw new UserInputException(
            "Unknown operation \"" + name + "\".",
            nearest.isEmpty()
                ? "Expected operations such as im.v1.message.reply."
                : "Did you mean " + String.join(", ", nearest) + "?");
      }
      wanted.add(operation);
    }
    return wanted;
  }

  private static List<String> lines(ScopePlan plan) {
    List<String> lines = new ArrayList<>();
    for (ScopePlan.Grant scope : plan.scopes()) {
      lines.add(scope.name() + (scope.history() ? " (can no longer be requested)" : ""));
      lines.add("  for " + joined(scope.operations()));
    }
    if (!plan.fieldScopes().isEmpty()) {
      lines.add("");
      lines.add("Needed for single fields:");
    }
    for (ScopePlan.FieldGrant scope : plan.fieldScopes()) {
      lines.add(scope.name());
      for (ScopePlan.Opened opened : scope.operations()) {
        lines.add(
            "  for "
                + opened.id()
                + (opened.fields().isEmpty() ? "" : ": " + String.join(", ", opened.fields())));
      }
    }
    if (!plan.withoutScopes().isEmpty()) {
      lines.add("");
      lines.add("No scope is documented for " + joined(plan.withoutScopes()) + ".");
    }
    return lines;
  }

  private static String joined(List<OperationId> ids) {
    return ids.stream().map(OperationId::toString).collect(Collectors.joining(", "));
  }
}
