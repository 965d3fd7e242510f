package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the head of a page: YAML between {@code ---} lines or the same lines in an HTML comment,
 * with the names that the portal has used over time.
 */
final class FrontMatterReader {
  private static final Pattern DATE = Pattern.compile("\\s*(\\d{4}-\\d{2}-\\d{2})");
  private static final Pattern ZONE = Pattern.compile("[+-]\\d{2}:\\d{2}$");
  private static final String COMMENT = "<!--";
  private static final String END_OF_COMMENT = "-->";
  private static final Pattern NUMBER = Pattern.compile("\\d{9,16}");
  private static final long FIRST_MILLISECONDS = 100_000_000_000L;

  private final String text;
  private final PageDiagnostics diagnostics;
  private int end;

  FrontMatterReader(String text, PageDiagnostics diagnostics) {
    this.text = text;
    this.diagnostics = diagnostics;
  }

  /** Returns what the head says; without a head, the text may still have the last update. */
  FrontMatter read() {
    int start = behindRemarks();
    FrontMatter found =
        opensYaml(start)
            ? between(start, "\n---", "---".length())
            : text.startsWith(COMMENT, start)
                ? between(start, END_OF_COMMENT, COMMENT.length())
                : null;
    return found == null ? withoutHead() : found;
  }

  private FrontMatter withoutHead() {
    Instant updatedAt = updatedAtInText();
    return updatedAt == null
        ? FrontMatter.NONE
        : new FrontMatter(null, null, null, null, updatedAt);
  }

  /** Returns the offset behind comments that are followed by the front matter. */
  private int behindRemarks() {
    int start = PageText.skipBlank(text, 0);
    while (text.startsWith(COMMENT, start)) {
      int close = text.indexOf(END_OF_COMMENT, start);
      int next = close < 0 ? start : PageText.skipBlank(text, close + END_OF_COMMENT.length());
      if (close < 0
          || !(opensYaml(next) || text.startsWith(COMMENT, next))
          || text.substring(start, close).contains("title:")) {
        return start;
      }
      start = next;
    }
    return start;
  }

  private boolean opensYaml(int start) {
    int lineEnd = text.indexOf('\n', start);
    return text.startsWith("---", start) && PageText.isBlank(text, start + 3, Math.max(lineEnd, 0));
  }

  /** The offset after the head. */
  int end() {
    return end;
  }

  private @Nullable FrontMatter between(int start, String closing, int openingLength) {
    int closed = text.indexOf(closing, start + openingLength);
    if (closed < 0) {
      unreadable("the head of the page is not closed by " + closing.strip());
      return null;
    }
    int lineEnd = text.indexOf('\n', closed + closing.length());
    end = lineEnd < 0 ? text.length() : lineEnd + 1;
    return frontMatter(FrontMatterEntries.of(text.substring(start + openingLength, closed)));
  }

  private FrontMatter frontMatter(Map<String, String> entries) {
    return new FrontMatter(
        entries.get("title"),
        first(entries, "id", "documentid", "docid"),
        first(entries, "fullpath", "path"),
        first(entries, "sourceurl", "source", "url"),
        updatedAt(entries));
  }

  private @Nullable Instant updatedAt(Map<String, String> entries) {
    String stated =
        first(
            entries,
            "updatetime",
            "updatedat",
            "lastremoteupdatetimestamp",
            "lastremoteupdate",
            "updated",
            "lastupdated");
    if (stated == null) {
      return updatedAtInText();
    }
    Instant instant = instant(stated);
    if (instant == null) {
      unreadable("time \"" + stated + "\" is neither a number nor a date");
    }
    return instant;
  }

  /** The line with the date is the first one of the text or follows the heading. */
  private @Nullable Instant updatedAtInText() {
    int start = PageText.skipBlank(text, end, text.length());
    int lineEnd = lineEnd(start);
    if (HeadingLine.level(text, start, lineEnd) == 1) {
      start = PageText.skipBlank(text, lineEnd, text.length());
      lineEnd = lineEnd(start);
    }
    return statedUpdate(text.substring(start, lineEnd));
  }

  private int lineEnd(int start) {
    int lineEnd = text.indexOf('\n', start);
    return lineEnd < 0 ? text.length() : lineEnd;
  }

  private static @Nullable Instant statedUpdate(String line) {
    Matcher date = DATE.matcher(line);
    if (!date.find()) {
      return null;
    }
    String label = line.substring(0, date.start());
    boolean known =
        Vocabulary.all().stream()
            .anyMatch(words -> words.pages().updated().equalsIgnoreCase(label));
    return known ? instant(date.group(1)) : null;
  }

  private static @Nullable Instant instant(String stated) {
    if (NUMBER.matcher(stated).matches()) {
      long number = Long.parseLong(stated);
      return number < FIRST_MILLISECONDS
          ? Instant.ofEpochSecond(number)
          : Instant.ofEpochMilli(number);
    }
    String date = stated.replace(' ', 'T');
    try {
      if (date.length() == "yyyy-MM-dd".length()) {
        return LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC);
      }
      boolean zoned = date.endsWith("Z") || ZONE.matcher(date).find();
      return OffsetDateTime.parse(zoned ? date : date + "Z").toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable String first(Map<String, String> entries, String... names) {
    for (String name : names) {
      String value = entries.get(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private void unreadable(String message) {
    diagnostics.report(Rule.FRONT_MATTER_UNREADABLE, 0, message);
  }
}
