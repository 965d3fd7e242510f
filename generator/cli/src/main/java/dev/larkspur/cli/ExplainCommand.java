package dev.larkspur.cli;

import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.model.ModelFile;
import dev.larkspur.generator.source.NearestNames;
import dev.larkspur.generator.source.UserInputException;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code larkspur explain}. */
@Command(
    name = "explain",
    description = {
      "Explains an operation, class or error code: its page and line, and its documentation.",
      "  larkspur explain --spec pages im.v1.message.reply",
      "  larkspur explain --spec pages ReplyMessageRequest",
      "  larkspur explain --spec pages POST /open-apis/im/v1/messages/om_1/reply",
      "  larkspur explain --jar client.jar 230011",
      ""
    })
final class ExplainCommand extends CatalogueCommand {
  @Parameters(
      arity = "1..2",
      paramLabel = "WHAT",
      description = "An operation, a generated class, an error code, or METHOD /path.")
  private List<String> what = List.of();

  ExplainCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = catalogue();
    String asked = String.join(" ", what);
    List<Explanation> found = new Explainer(catalogue).explain(asked);
    if (found.isEmpty()) {
      throw new UserInputException(
          "Unknown name \"" + asked + "\" in " + origin() + ".", similar(catalogue, asked));
    }
    if (format() == Format.JSON) {
      ModelFile.write(terminal().out(), found);
    } else {
      found.forEach(this::print);
    }
    return ExitCode.DONE;
  }

  private void print(Explanation explanation) {
    terminal().out().println(TerminalText.of(explanation.kind() + " " + explanation.name()));
    terminal().out().println("  " + TerminalText.of(explanation.path()) + ":" + explanation.line());
    explanation.facts().forEach(fact -> terminal().out().println("  " + TerminalText.of(fact)));
    terminal().out().println();
  }

  private static String similar(Catalogue catalogue, String asked) {
    List<String> similar =
        NearestNames.of(
            asked,
            catalogue.operations().stream().map(operation -> operation.id().toString()).toList());
    return similar.isEmpty()
        ? "Expected an operation such as im.v1.message.reply, a class, an error code, or METHOD /path."
        : "Did you mean " + String.join(", ", similar) + "?";
  }
}
