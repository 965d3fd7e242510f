package dev.larkspur.generator.change;

import java.util.Locale;

/** A report of changes for a terminal: by page, each change with both effects. */
public final class TextReport {
  private final StringBuilder text = new StringBuilder();

  private TextReport() {}

  /** Returns the report, which ends with the version advice. */
  public static String of(ApiChanges changes) {
    TextReport report = new TextReport();
    Owner last = null;
    for (Change change : changes.changes()) {
      Owner owner = change.subject().owner();
      if (!owner.equals(last)) {
        report.heading(owner);
        last = owner;
      }
      report.change(change);
    }
    if (!changes.consequences().isEmpty()) {
      report.text.append("\nBeyond these pages\n");
      changes.consequences().forEach(report::consequence);
    }
    report.sum(changes);
    return report.text.toString();
  }

  private void heading(Owner owner) {
    if (text.length() > 0) {
      text.append('\n');
    }
    text.append(owner.kind().label()).append(' ').append(Wording.oneLine(owner.id()));
    if (!owner.title().equals(owner.id())) {
      text.append("  ").append(Wording.oneLine(owner.title()));
    }
    text.append('\n');
  }

  private void change(Change change) {
    String where = Wording.where(change.subject());
    line(label(change), (where.isEmpty() ? "" : where + ", ") + Wording.what(change));
    if (change.oldPlace() != null || change.newPlace() != null) {
      line("", Wording.places(change));
    }
    if (!change.isProse()) {
      line("", "wire: " + change.wire().why() + "; Java: " + Wording.oneLine(change.java().why()));
    }
  }

  private void consequence(Consequence consequence) {
    line("breaks", Wording.oneLine(consequence.element()));
    line("", "Java: " + Wording.oneLine(consequence.java().why()));
  }

  private void sum(ApiChanges changes) {
    if (changes.changes().isEmpty()) {
      text.append("Nothing changed.\n");
      return;
    }
    text.append(
        String.format(
            Locale.ROOT,
            "\nAdvice: %s. %d breaking, %d added, %d other, %d in prose only.\n",
            changes.advice().label(),
            changes.withEffect(Effect.BREAKS).size() + changes.consequences().size(),
            changes.withEffect(Effect.ADDS).size(),
            changes.withEffect(Effect.NONE).size(),
            changes.prose().size()));
  }

  private static String label(Change change) {
    if (change.isProse()) {
      return "prose";
    }
    return switch (change.effect()) {
      case NONE -> "other";
      case ADDS -> "adds";
      case BREAKS -> "breaks";
    };
  }

  private void line(String label, String content) {
    text.append(String.format(Locale.ROOT, "  %-7s %s", label, content).stripTrailing())
        .append('\n');
  }
}
