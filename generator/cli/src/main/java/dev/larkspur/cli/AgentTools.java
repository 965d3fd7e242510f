package dev.larkspur.cli;

import dev.larkspur.cli.mcp.Arguments;
import dev.larkspur.cli.mcp.Parameter;
import dev.larkspur.cli.mcp.Tool;
import dev.larkspur.generator.catalogue.AnnouncedEffect;
import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.site.markdown.MarkdownPages;
import dev.larkspur.generator.source.UserInputException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tools that answer questions about an API. */
final class AgentTools {
  private static final Set<String> PAGES = Set.of("operation", "event", "callback");
  private static final String ERROR = "error ";

  private final Catalogue catalogue;
  private final Explainer explainer;
  private final CatalogueSearch search;
  private final @Nullable MarkdownPages pages;

  AgentTools(DescribedApi api) {
    this.catalogue = api.catalogue();
    this.explainer = new Explainer(catalogue);
    this.search = new CatalogueSearch(catalogue);
    this.pages = api.api() == null ? null : new MarkdownPages(api.api(), catalogue);
  }

  /**
   * Returns the tools.
   *
   * @param loaded returns the tools with their API; the first call may wait until it is loaded
   */
  static List<Tool> tools(Supplier<AgentTools> loaded) {
    return List.of(
        new Tool(
            "search",
            "Searches operations, events, callbacks, notices, scopes, error codes, classes and"
                + " fields by words in their names, titles, paths and messages. An exact name of a"
                + " class, field, value, scope or notice is also explained.",
            List.of(
                Parameter.text(
                    "query",
                    "Words that must all occur, such as \"message reply\" or \"chat_id\".")),
            arguments -> loaded.get().search(arguments)),
        new Tool(
            "operation",
            "Returns the documentation of an operation, event or callback: request, fields,"
                + " response, errors with advice, scopes, limits, announced changes, examples, the"
                + " call in Java and the link to the page.",
            List.of(
                Parameter.text(
                    "name",
                    "An id such as im.v1.message.reply, the type of an event, METHOD /path, or the"
                        + " URL of a request or page.")),
            arguments -> loaded.get().operation(arguments)),
        new Tool(
            "error",
            "Returns what an error code means on each page that lists it, with message, advice and"
                + " announced changes. Meanings differ by operation.",
            List.of(
                Parameter.integer("code", "The error code, such as 230011."),
                Parameter.optionalText(
                    "operation", "The id of an operation. Default: all operations.")),
            arguments -> loaded.get().error(arguments)),
        new Tool(
            "notices",
            "Lists the changes that notices announce, by date: error codes that operations will"
                + " return and events that will no longer be sent.",
            List.of(
                Parameter.optionalText(
                    "operation",
                    "An operation or the type of an event, or a pattern such as im.v1.*. Default:"
                        + " all."),
                Parameter.optionalText("product", "A product, such as im. Default: all."),
                Parameter.optionalText("from", "The first date (yyyy-mm-dd)."),
                Parameter.optionalText("until", "The last date (yyyy-mm-dd).")),
            arguments -> loaded.get().notices(arguments)));
  }

  private String search(Arguments arguments) {
    String query = arguments.text("query");
    List<Explanation> explained =
        explainer.explain(query).stream()
            .filter(it -> !PAGES.contains(it.kind()) && !it.kind().startsWith(ERROR))
            .toList();
    List<String> hits = search.lines(query);
    if (explained.isEmpty() && hits.isEmpty()) {
      throw new UserInputException(
          "Nothing contains all words of \"" + query + "\".", explainer.hint(query));
    }
    return text(explained) + String.join("\n", hits) + "\n";
  }

  private String operation(Arguments arguments) {
    String name = arguments.text("name");
    List<Explanation> found =
        explainer.explain(name).stream()
            .filter(it -> PAGES.contains(it.kind()) || it.kind().startsWith("announced change"))
            .toList();
    if (found.isEmpty()) {
      throw new UserInputException(
          "Unknown operation, event or callback \"" + name + "\".", explainer.hint(name));
    }
    List<String> texts = new ArrayList<>();
    for (Explanation explanation : found) {
      String page = page(explanation);
      texts.add(page == null ? text(List.of(explanation)) : page);
    }
    return String.join("\n", texts);
  }

  /** Returns the page of an operation or event; null if there is only a catalogue. */
  private @Nullable String page(Explanation explanation) {
    if (pages == null) {
      return null;
    }
    return switch (explanation.kind()) {
      case "operation" -> pages.operation(OperationId.parse(explanation.name()));
      case "event", "callback" -> pages.event(explanation.name());
      default -> null;
    };
  }

  private String error(Arguments arguments) {
    long code = arguments.integer("code");
    String operation = arguments.optionalText("operation");
    List<Explanation> found =
        explainer.explain(Long.toString(code)).stream()
            .filter(it -> operation == null || it.name().equals(operation))
            .toList();
    if (found.isEmpty()) {
      throw new UserInputException(
          operation == null
              ? "No page and no notice lists the error " + code + "."
              : "The error " + code + " is not listed for \"" + operation + "\".",
          null);
    }
    return text(found);
  }

  private String notices(Arguments arguments) {
    EffectSelection selection =
        new EffectSelection(
            listOf(arguments.optionalText("operation")),
            listOf(arguments.optionalText("product")),
            date("from", arguments),
            date("until", arguments));
    List<AnnouncedEffect> wanted = selection.of(catalogue);
    List<AnnouncedEffect> listed = wanted.stream().filter(selection::isInTime).toList();
    StringBuilder text = new StringBuilder();
    EffectLines.blocks(listed, LocalDate.now(ZoneId.systemDefault()))
        .forEach(line -> text.append(TerminalText.of(line)).append('\n'));
    if (listed.isEmpty()) {
      text.append("No announced changes.\n");
    }
    long undated = wanted.stream().filter(effect -> effect.effectiveDate() == null).count();
    if (undated > 0 && selection.isDated()) {
      text.append("Not listed, because their notices have no date: ")
          .append(Summary.counted(undated, "change"))
          .append(".\n");
    }
    return text.toString();
  }

  private static List<String> listOf(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }

  private static @Nullable LocalDate date(String name, Arguments arguments) {
    String text = arguments.optionalText(name);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new UserInputException(
          "The argument \"" + name + "\" must be a date such as 2025-06-30.", null);
    }
  }

  private static String text(List<Explanation> explanations) {
    StringBuilder text = new StringBuilder();
    explanations.forEach(it -> it.lines().forEach(line -> text.append(line).append('\n')));
    return text.toString();
  }
}
