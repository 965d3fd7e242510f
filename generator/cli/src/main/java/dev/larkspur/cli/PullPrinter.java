package dev.larkspur.cli;

import dev.larkspur.generator.model.ModelFile;
import dev.larkspur.portal.PageChange;
import dev.larkspur.portal.PageChange.Kind;
import dev.larkspur.portal.PageFailure;
import dev.larkspur.portal.PullReport;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Report of {@code larkspur pull}. */
record PullPrinter(PullReport report, boolean dryRun) {

  /** Returns one line for each changed page. */
  String changes() {
    StringBuilder text = new StringBuilder();
    for (PageChange change : report.changes()) {
      text.append(String.format(Locale.ROOT, "%-8s", word(change.kind())))
          .append(TerminalText.of(change.toString()))
          .append('\n');
    }
    return text.toString();
  }

  /** Returns the failures, the notes and the summary. */
  String remarks() {
    StringBuilder text = new StringBuilder();
    for (PageFailure failure : report.failures()) {
      text.append("larkspur: not pulled: ")
          .append(TerminalText.of(failure.toString()))
          .append('\n');
    }
    for (String note : report.notes()) {
      text.append("larkspur: ").append(TerminalText.of(note)).append('\n');
    }
    text.append(dryRun ? "dry run: " : "");
    for (Kind kind : Kind.values()) {
      text.append(report.changes(kind).size()).append(' ').append(word(kind)).append(", ");
    }
    text.append(report.unchanged()).append(" unchanged, ");
    text.append(report.failures().size()).append(" failed\n");
    return text.toString();
  }

  /** Writes the report as JSON. */
  void writeJson(PrintStream out) throws IOException {
    ModelFile.write(
        out,
        new Json(
            dryRun,
            pages(Kind.ADDED),
            pages(Kind.CHANGED),
            pages(Kind.MOVED),
            pages(Kind.REMOVED),
            report.unchanged(),
            report.failures(),
            report.notes(),
            report.failed()));
  }

  private List<Page> pages(Kind kind) {
    return report.changes(kind).stream().map(Page::of).toList();
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private record Json(
      boolean dryRun,
      List<Page> added,
      List<Page> changed,
      List<Page> moved,
      List<Page> removed,
      int unchanged,
      List<PageFailure> failures,
      List<String> notes,
      boolean failed) {}

  private record Page(String file, String fullPath, String title, @Nullable String before) {
    static Page of(PageChange change) {
      return new Page(
          change.file().name(),
          change.fullPath(),
          change.title(),
          change.before() == null ? null : change.before().name());
    }
  }
}
