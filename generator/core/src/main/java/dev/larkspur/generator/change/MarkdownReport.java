package dev.larkspur.generator.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A report of changes as release notes: breaking changes first, then by product, with links to the
 * pages. It uses only plain GitHub Flavored Markdown, and text of pages is escaped.
 */
public final class MarkdownReport {
  private static final String PORTAL = "https://open.feishu.cn/document";

  private final StringBuilder text = new StringBuilder();
  private final boolean lines;

  private MarkdownReport(boolean lines) {
    this.lines = lines;
  }

  /** Returns the report without lines of pages. */
  public static String of(ApiChanges changes) {
    return of(changes, false);
  }

  /**
   * Returns the report.
   *
   * @param lines whether each change is followed by its lines in both pages
   */
  public static String of(ApiChanges changes, boolean lines) {
    MarkdownReport report = new MarkdownReport(lines);
    report.write(changes);
    return report.text.toString();
  }

  private void write(ApiChanges changes) {
    text.append("## Changes in the platform's documentation\n");
    if (changes.warning() != null) {
      text.append("\n> ").append(MarkdownText.plain(changes.warning())).append('\n');
    }
    if (changes.changes().isEmpty()) {
      text.append("\nNothing changed.\n");
      return;
    }
    text.append("\nAdvised release: **").append(changes.advice().label()).append("**\n");
    section("Breaking", changes.withEffect(Effect.BREAKS), this::items);
    consequences(changes.consequences());
    section("Added", changes.withEffect(Effect.ADDS), this::items);
    section("Changed", changes.withEffect(Effect.NONE), this::items);
    section("Documentation only", changes.prose(), MarkdownReport::prose);
  }

  private void consequences(List<Consequence> consequences) {
    if (!consequences.isEmpty()) {
      heading("### ", "Breaking beyond these pages");
      text.append('\n');
      text.append("Pages of a service share records, so these elements change as well:\n\n");
      consequences.forEach(this::consequence);
    }
  }

  private void consequence(Consequence consequence) {
    JavaElement element = consequence.java().before();
    text.append("- ");
    if (element != null) {
      text.append(MarkdownText.plain(element.service())).append(": ");
    }
    text.append(ReleaseNote.java(consequence.java())).append('\n');
  }

  /** Appends changes by product and page. */
  private void section(String title, List<Change> changes, Function<List<Change>, String> items) {
    if (changes.isEmpty()) {
      return;
    }
    heading("### ", title);
    Map<String, Map<Owner, List<Change>>> products = new LinkedHashMap<>();
    for (Change change : changes) {
      Owner owner = change.subject().owner();
      products
          .computeIfAbsent(product(owner), none -> new LinkedHashMap<>())
          .computeIfAbsent(owner, none -> new ArrayList<>())
          .add(change);
    }
    products.forEach(
        (product, owners) -> {
          heading("#### ", product);
          text.append('\n');
          owners.forEach(
              (owner, own) ->
                  text.append("- ").append(name(owner)).append(items.apply(own)).append('\n'));
        });
  }

  private String items(List<Change> changes) {
    StringBuilder items = new StringBuilder();
    for (Change change : changes) {
      items.append("\n  - ").append(ReleaseNote.of(change));
      String places = Wording.places(change);
      if (lines && !places.isEmpty()) {
        items.append(" (").append(MarkdownText.code(places)).append(')');
      }
    }
    return items.toString();
  }

  /** Returns the number of changes of each kind, and where a page has moved. */
  private static String prose(List<Change> changes) {
    Map<String, Integer> counts = new TreeMap<>();
    List<String> parts = new ArrayList<>();
    for (Change change : changes) {
      if (change.isMove()) {
        parts.add(
            "moved from "
                + MarkdownText.code(Wording.value(change.before()))
                + " to "
                + MarkdownText.code(Wording.value(change.after())));
      } else {
        counts.merge(change.subject().aspect().label(), 1, Integer::sum);
      }
    }
    counts.forEach(
        (aspect, count) -> parts.add(count == 1 ? aspect : aspect + " (" + count + " times)"));
    return ": " + String.join(", ", parts);
  }

  private void heading(String marks, String title) {
    text.append('\n').append(marks).append(title).append('\n');
  }

  private static String product(Owner owner) {
    return owner.kind() == Owner.Kind.NOTICE
        ? "Notices"
        : owner.product().isEmpty() ? "Other" : MarkdownText.plain(owner.product());
  }

  /** Returns the link to the page of an owner, its kind and its id. */
  private static String name(Owner owner) {
    String id = owner.kind().label() + " " + MarkdownText.code(owner.id());
    if (owner.kind() == Owner.Kind.RESOURCE) {
      return "Resource " + MarkdownText.code(owner.id());
    }
    String title = MarkdownText.plain(owner.title());
    String fullPath = owner.fullPath();
    return (fullPath == null
            ? title
            : "[" + title + "](" + PORTAL + MarkdownText.address(fullPath) + ")")
        + " ("
        + id
        + ")";
  }
}
