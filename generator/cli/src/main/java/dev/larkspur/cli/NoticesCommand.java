package dev.larkspur.cli;

import dev.larkspur.generator.catalogue.AnnouncedEffect;
import dev.larkspur.generator.catalogue.AnnouncedEffects;
import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.model.ModelFile;
import dev.larkspur.generator.source.NearestNames;
import dev.larkspur.generator.source.UserInputException;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code larkspur notices}. */
@Command(
    name = "notices",
    description = {
      "Lists the changes that notices announce, by date: dates to come are first.",
      "Changes are error codes that operations will return and events that will no longer be sent.",
      "Each notice has its reason and what to do about it.",
      "Operations and events that no page describes are marked.",
      "  larkspur notices --spec pages --from 2025-01-01",
      "  larkspur notices --jar client.jar --product im",
      "  larkspur notices --jar client.jar 'im.v1.message.*'",
      ""
    })
final class NoticesCommand extends CatalogueCommand {
  private static final String API_PREFIX = "/open-apis/";

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
    Catalogue catalogue = catalogue();
    List<AnnouncedEffect> wanted = wanted(catalogue, AnnouncedEffects.of(catalogue));
    List<AnnouncedEffect> listed = wanted.stream().filter(this::isInTime).toList();
    if (format() == Format.JSON) {
      ModelFile.write(terminal().out(), listed);
    } else {
      EffectLines.blocks(listed, LocalDate.now(ZoneId.systemDefault()))
          .forEach(line -> terminal().out().println(TerminalText.of(line)));
    }
    long undated = wanted.stream().filter(effect -> effect.effectiveDate() == null).count();
    if (undated > 0 && (from != null || until != null)) {
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

  private List<AnnouncedEffect> wanted(Catalogue catalogue, List<AnnouncedEffect> all) {
    Set<String> selected = selected(catalogue, all);
    checkProducts(catalogue, all);
    return all.stream()
        .filter(effect -> names.isEmpty() || selected.contains(effect.id()))
        .filter(effect -> products.isEmpty() || products.contains(product(effect)))
        .toList();
  }

  private Set<String> selected(Catalogue catalogue, List<AnnouncedEffect> all) {
    Set<String> known = new TreeSet<>();
    catalogue.operations().forEach(operation -> known.add(operation.id().toString()));
    catalogue.received().forEach(event -> known.add(event.id()));
    for (AnnouncedEffect effect : all) {
      if (effect.event() != null) {
        known.add(effect.event());
      }
    }
    return NameSelection.of(names, known);
  }

  private void checkProducts(Catalogue catalogue, List<AnnouncedEffect> all) {
    Set<String> known = new TreeSet<>();
    catalogue.operations().forEach(it -> known.add(firstPart(it.id().toString(), '.')));
    catalogue.events().forEach(it -> known.add(firstPart(it.id(), '.')));
    for (AnnouncedEffect effect : all) {
      String product = product(effect);
      if (product != null) {
        known.add(product);
      }
    }
    for (String product : products) {
      if (!known.contains(product)) {
        throw new UserInputException(
            "Unknown product \"" + product + "\".", NearestNames.question(product, known));
      }
    }
  }

  /** Returns the product of an effect, by its path if no page describes the operation. */
  private static @Nullable String product(AnnouncedEffect effect) {
    if (effect.id() != null) {
      return firstPart(effect.id(), '.');
    }
    String path = effect.path();
    return path != null && path.startsWith(API_PREFIX)
        ? firstPart(path.substring(API_PREFIX.length()), '/')
        : null;
  }

  private static String firstPart(String text, char separator) {
    int end = text.indexOf(separator);
    return end < 0 ? text : text.substring(0, end);
  }

  private boolean isInTime(AnnouncedEffect effect) {
    LocalDate date = effect.effectiveDate();
    if (from == null && until == null) {
      return true;
    }
    return date != null
        && (from == null || !date.isBefore(from))
        && (until == null || !date.isAfter(until));
  }
}
