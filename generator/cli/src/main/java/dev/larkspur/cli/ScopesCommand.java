package dev.larkspur.cli;

import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.catalogue.EventEntry;
import dev.larkspur.generator.catalogue.OperationEntry;
import dev.larkspur.generator.catalogue.ScopePlan;
import dev.larkspur.generator.model.ModelFile;
import dev.larkspur.generator.model.OperationId;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code larkspur scopes}. */
@Command(
    name = "scopes",
    description = {
      "Computes the smallest set of scopes that an app must request.",
      "With these scopes, the app can call the given operations and receive the given events and",
      "callbacks.",
      "Scopes that can no longer be requested are used only if an operation has no other scope. Of",
      "several smallest sets, it selects the one that permits the fewest operations, then the"
          + " first",
      "by name.",
      "  larkspur scopes --jar client.jar im.v1.message.reply im.v1.message.merge_forward",
      "  larkspur scopes --jar client.jar 'im.v1.message.*' im.message.receive_v1",
      ""
    })
final class ScopesCommand extends CatalogueCommand {
  @Parameters(
      arity = "1..*",
      paramLabel = "OPERATION",
      description =
          "Operations such as im.v1.message.reply, types of events and callbacks such as"
              + " im.message.receive_v1, or patterns such as 'im.v1.*'.")
  private List<String> names = List.of();

  @Option(
      names = "--app",
      paramLabel = "APP_ID",
      description = {
        "Also print the address of the page in the developer console on which",
        "the app's administrator can request the scopes. An app of Lark has",
        "the same page on open.larksuite.com."
      })
  private @Nullable String appId;

  ScopesCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = catalogue();
    ScopePlan plan = plan(catalogue);
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

  private ScopePlan plan(Catalogue catalogue) {
    Map<String, OperationEntry> operations = new LinkedHashMap<>();
    catalogue.operations().forEach(it -> operations.put(it.id().toString(), it));
    Map<String, EventEntry> events = new LinkedHashMap<>();
    catalogue.received().forEach(it -> events.put(it.id(), it));
    List<OperationEntry> wanted = new ArrayList<>();
    List<EventEntry> received = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>(operations.keySet());
    known.addAll(events.keySet());
    for (String name : NameSelection.of(names, known)) {
      OperationEntry operation = operations.get(name);
      EventEntry event = events.get(name);
      if (operation != null) {
        wanted.add(operation);
      } else if (event != null) {
        received.add(event);
      }
    }
    return ScopePlan.of(wanted, received, catalogue.operations());
  }

  private List<String> lines(ScopePlan plan) {
    List<String> lines = new ArrayList<>();
    plan.scopes().forEach(scope -> add(lines, scope));
    if (!plan.optionalScopes().isEmpty()) {
      lines.add("");
      lines.add("Needed in addition, depending on the target of the call:");
      plan.optionalScopes().forEach(scope -> add(lines, scope));
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
      scope.events().forEach(event -> lines.add("  for " + event));
    }
    if (appId != null && !plan.scopes().isEmpty()) {
      lines.add("");
      lines.add("Request them at " + console(appId, plan.scopes()));
    }
    if (!plan.withoutScopes().isEmpty() || !plan.eventsWithoutScopes().isEmpty()) {
      lines.add("");
      lines.add(
          "No scope is documented for "
              + joined(plan.withoutScopes(), plan.eventsWithoutScopes())
              + ".");
    }
    return lines;
  }

  private static String console(String appId, List<ScopePlan.Grant> scopes) {
    return "https://open.feishu.cn/app/"
        + encoded(appId)
        + "/auth?q="
        + scopes.stream().map(scope -> encoded(scope.name())).collect(Collectors.joining(","))
        + "&op_from=openapi";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%3A", ":");
  }

  private static void add(List<String> lines, ScopePlan.Grant scope) {
    lines.add(scope.name() + (scope.history() ? " (can no longer be requested)" : ""));
    lines.add("  for " + joined(scope.operations(), scope.events()));
  }

  private static String joined(List<OperationId> operations, List<String> events) {
    return Stream.concat(operations.stream().map(OperationId::toString), events.stream())
        .collect(Collectors.joining(", "));
  }
}
