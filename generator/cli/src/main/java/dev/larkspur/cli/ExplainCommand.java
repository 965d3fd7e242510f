package dev.larkspur.cli;

import dev.larkspur.generator.Naming;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.model.ModelFile;
import dev.larkspur.generator.source.Refusal;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code larkspur explain}. */
@Command(
    name = "explain",
    description = {
      "Says where a thing comes from, page and line, and what the pages say of it.",
      "  larkspur explain --spec pages im.v1.message.reply",
      "  larkspur explain --spec pages ReplyMessageRequest",
      "  larkspur explain --spec pages 230011",
      "  larkspur explain --spec pages POST /open-apis/im/v1/messages/om_1/reply",
      ""
    })
final class ExplainCommand extends SpecCommand {
  @Parameters(
      arity = "1..2",
      paramLabel = "WHAT",
      description = "An operation, a generated class, an error code, or METHOD /path.")
  private List<String> what = List.of();

  @Option(
      names = "--package",
      paramLabel = "NAME",
      defaultValue = Settings.DEFAULT_PACKAGE,
      description =
          "The package above the generated ones. Default: " + Settings.DEFAULT_PACKAGE + ".")
  private String basePackage = Settings.DEFAULT_PACKAGE;

  ExplainCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws IOException {
    Naming naming = pipeline().name(pages(), new Settings(basePackage));
    refuseUnreadable(naming.reading());
    String asked = String.join(" ", what);
    List<Explanation> found = new Explainer(naming).explain(asked);
    if (found.isEmpty()) {
      throw new Refusal(
          "The pages say nothing of \"" + asked + "\".", similar(new Explainer(naming), asked));
    }
    if (format() == Format.JSON) {
      ModelFile.write(terminal().out(), found);
    } else {
      found.forEach(this::print);
    }
    return ExitCode.DONE;
  }

  private void print(Explanation explanation) {
    terminal().out().println(Printable.of(explanation.kind() + " " + explanation.name()));
    terminal().out().println("  " + Printable.of(explanation.path()) + ":" + explanation.line());
    explanation.facts().forEach(fact -> terminal().out().println("  " + Printable.of(fact)));
    terminal().out().println();
  }

  private static String similar(Explainer explainer, String asked) {
    List<String> similar = explainer.similarOperations(asked);
    return similar.isEmpty()
        ? "Ask for an operation such as im.v1.message.reply, a class, a code, or METHOD /path."
        : "Did you mean " + String.join(", ", similar) + "?";
  }
}
