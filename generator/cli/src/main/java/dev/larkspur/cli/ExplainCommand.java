package dev.larkspur.cli;

import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.model.ModelFile;
import dev.larkspur.generator.source.UserInputException;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code larkspur explain}. */
@Command(
    name = "explain",
    description = {
      "Explains an operation, event, class, field, value, error code, scope, notice or page.",
      "Prints its page and line, its documentation and the changes that notices announce.",
      "  larkspur explain --spec pages im.v1.message.reply",
      "  larkspur explain --spec pages ReplyMessageRequest",
      "  larkspur explain --spec pages POST /open-apis/im/v1/messages/om_1/reply",
      "  larkspur explain --spec pages im.v1.message.list data.items.msg_type",
      "  larkspur explain --spec pages im:message",
      "  larkspur explain --jar client.jar 230011",
      ""
    })
final class ExplainCommand extends CatalogueCommand {
  @Parameters(
      arity = "1..2",
      paramLabel = "WHAT",
      description =
          "An operation, the type of an event or callback, one of these with the path of a field, a"
              + " generated class or a member of one, a field or value on the wire, an error code, a"
              + " scope, the id of a notice, METHOD /path, or the URL of a page.")
  private List<String> what = List.of();

  ExplainCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = catalogue();
    String asked = String.join(" ", what);
    Explainer explainer = new Explainer(catalogue);
    List<Explanation> found = explainer.explain(asked);
    if (found.isEmpty()) {
      throw new UserInputException(
          "Unknown name \"" + asked + "\" in " + origin() + ".", explainer.hint(asked));
    }
    if (format() == Format.JSON) {
      ModelFile.write(terminal().out(), found);
    } else {
      found.forEach(it -> it.lines().forEach(terminal().out()::println));
    }
    return ExitCode.DONE;
  }
}
