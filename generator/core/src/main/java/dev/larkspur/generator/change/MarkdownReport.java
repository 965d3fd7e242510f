package dev.larkspur.generator.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A report of changes as a section of a change log, with links to the pages. */
public final class MarkdownReport {
  private static final String PORTAL = "https://open.feishu.cn/document";

  private final StringBuilder text = new StringBuilder();

  private MarkdownReport() {}

  /** Returns the report; breaking changes come first. */
  public static String of(ApiChanges changes) {
    MarkdownReport report = new MarkdownReport();
    report.text.append("## Changes in the platform's documentation\n");
    if (changes.warning() != null) {
      report.text.append("\n> ").append(MarkdownText.plain(changes.warning())).append('\n');
    }
    if (changes.changes().isEmpty()) {
      report.text.append("\nNothing changed.\n");
      return report.text.toString();
    }
    report.text.append("\nAdvised release: **").append(changes.advice().label()).append("**\n");
    report.breaking(changes);
    report.section("Added", changes.withEffect(Effect.ADDS));
    report.section("Changed", changes.withEffect(Effect.NONE));
    report.prose(changes.prose());
    return report.text.toString();
  }

  private void breaking(ApiChanges changes) {
    section("Breaking", changes.withEffect(Effect.BREAKS));
    if (!changes.consequences().isEmpty()) {
      heading("Breaking beyond these pages");
      for (Consequence consequence : changes.consequences()) {
        text.append("- ")
            .append(MarkdownText.code(consequence.element()))
            .append(": ")
            .append(MarkdownText.plain(consequence.java().why()))
            .append('\n');
      }
    }
  }

  private void section(String title, List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    heading(title);
    Map<Owner, StringBuilder> byOwner = new LinkedHashMap<>();
    for (Change change : changes) {
      item(change, byOwner.computeIfAbsent(change.subject().owner(), owner -> new StringBuilder()));
    }
    byOwner.forEach(
        (owner, items) ->
            text.append("- ")
                .append(link(owner))
                .append(' ')
                .append(name(owner))
                .append('\n')
                .append(items));
  }

  private static void item(Change change, StringBuilder items) {
    String where = Wording.where(change.subject());
    items.append("  - ");
    if (!where.isEmpty()) {
      items.append(MarkdownText.code(where)).append(' ');
    }
    items.append(MarkdownText.plain(Wording.what(change)));
    if (change.effect() == Effect.BREAKS) {
      items.append(" — ").append(MarkdownText.plain(why(change)));
    }
    items.append(" (").append(MarkdownText.code(Wording.places(change))).append(")\n");
  }

  private static String why(Change change) {
    boolean onWire = change.wire().effect() == Effect.BREAKS;
    boolean inJava = change.java().effect() == Effect.BREAKS;
    String wire = "on the wire: " + change.wire().why();
    String java = "in Java: " + change.java().why();
    return onWire && inJava ? wire + "; " + java : onWire ? wire : java;
  }

  /** Counts the changes of prose by page. */
  private void prose(List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    heading("Documentation only");
    Map<Owner, Map<String, Integer>> counts = new LinkedHashMap<>();
    for (Change change : changes) {
      counts
          .computeIfAbsent(change.subject().owner(), owner -> new TreeMap<>())
          .merge(change.subject().aspect().label(), 1, Integer::sum);
    }
    counts.forEach(
        (owner, aspects) -> {
          text.append("- ").append(link(owner)).append(' ').append(name(owner)).append(": ");
          text.append(
              String.join(
                  ", ",
                  aspects.entrySet().stream()
                      .map(
                          entry ->
                              entry.getValue() == 1
                                  ? entry.getKey()
                                  : entry.getKey() + " × " + entry.getValue())
                      .toList()));
          text.append('\n');
        });
  }

  private void heading(String title) {
    text.append("\n### ").append(title).append("\n\n");
  }

  private static String link(Owner owner) {
    String title = MarkdownText.plain(owner.title());
    String fullPath = owner.fullPath();
    return fullPath == null
        ? title
        : "[" + title + "](" + PORTAL + MarkdownText.address(fullPath) + ")";
  }

  private static String name(Owner owner) {
    return "(" + owner.kind().label() + " " + MarkdownText.code(owner.id()) + ")";
  }
}
