package dev.larkspur.cli;

import dev.larkspur.generator.catalogue.AnnouncedEffect;
import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.model.ModelFile;
import dev.larkspur.generator.source.UserInputException;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code larkspur notices}. */
@Command(
    name = "notices",
    description = {
      "Lists the changes that notices announce, by date; future dates are first.",
      "Changes are error codes that operations will return and events that will no longer be sent.",
      "Each change has its reason and what to do about it.",
      "Operations and events that no page describes are marked.",
      "  larkspur notices --spec pages --from 2025-01-01",
      "  larkspur notices --jar client.jar --product im",
      "  larkspur notices --jar client.jar 'im.v1.message.*'",
      ""
    })
final class NoticesCommand extends CatalogueCommand {
  @Parameters(
      arity = "0..*",
      paramLabel = "OPERATION",
      description =
          "Operations and types of events, or patterns such as 'im.v1.*'. Default: all, including"
              + " those without a page.")
  private List<String> names = List.of();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "Only changes that are effective on this date (yyyy-mm-dd) or later.")
  private @Nullable LocalDate from;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "Only changes that are effective on this date or earlier.")
  private @Nullable LocalDate until;

  @Option(
      names = "--product",
      paramLabel = "NAME",
      description = "Only changes of this product, such as im. Can be repeated.")
  private List<String> products = List.of();

  NoticesCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() throws IOException {
    if (from != null && until != null && from.isAfter(until)) {
      throw new UserInputException(
          "--from " + from + " is after --until " + until + ".", "Exchange the two dates.");
    }
    Catalogue catalogue = catalogue();
    EffectSelection selection = new EffectSelection(names, products, from, until);
    List<AnnouncedEffect> wanted = selection.of(catalogue);
    List<AnnouncedEffect> listed = wanted.stream().filter(selection::isInTime).toList();
    if (format() == Format.JSON) {
      ModelFile.write(terminal().out(), listed);
    } else {
      EffectLines.blocks(listed, LocalDate.now(ZoneId.systemDefault()))
          .forEach(line -> terminal().out().println(TerminalText.of(line)));
    }
    long undated = wanted.stream().filter(effect -> effect.effectiveDate() == null).count();
    if (undated > 0 && selection.isDated()) {
      terminal()
          .err()
          .println(
              "larkspur: not listed, because their notices have no date: "
                  + Summary.counted(undated, "change")
                  + ".");
    }
    if (listed.isEmpty()) {
      terminal().err().println("larkspur: no announced changes.");
    }
    return ExitCode.DONE;
  }
}
