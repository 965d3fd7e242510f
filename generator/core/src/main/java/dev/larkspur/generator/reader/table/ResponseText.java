package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Row;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.source.PageText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page about the kind of its response: the prose of its section, response headers,
 * and examples that are not JSON. Media types are translated to words of the vocabulary.
 */
final class ResponseText {
  private static final String CONTENT_TYPE = "content-type";
  private static final String STREAM = "text/event-stream";
  private static final String FILE = "application/octet-stream";
  private static final List<String> MEDIA =
      List.of("image/", "audio/", "video/", "application/pdf", "application/zip", FILE);
  private static final int LONGEST_REMARK = 80;

  private final StringBuilder text = new StringBuilder();

  void add(String prose) {
    text.append(prose).append('\n');
  }

  /** Adds a table of response headers. */
  void addHeaders(Table table) {
    for (Row row : table.rows()) {
      boolean type =
          row.cells().stream()
              .anyMatch(cell -> cell.text().toLowerCase(Locale.ROOT).strip().equals(CONTENT_TYPE));
      for (Cell cell : row.cells()) {
        add(cell.text());
        if (type) {
          mediaType(cell.text());
        }
      }
    }
  }

  /** Adds an example that is not JSON: events, a response with its headers, or a remark. */
  void addExample(@Nullable String example) {
    if (example == null) {
      return;
    }
    if (example.startsWith("data:")) {
      add(STREAM);
    } else if (example.startsWith("HTTP/")) {
      headers(example);
    } else if (!example.startsWith("curl")
        && example.length() <= LONGEST_REMARK
        && example.indexOf('\n') < 0) {
      add(example);
    }
  }

  private void headers(String example) {
    for (String line : example.split("\n", -1)) {
      String header = PageText.strip(line);
      if (header.isEmpty()) {
        return;
      }
      add(header);
      if (header.toLowerCase(Locale.ROOT).startsWith(CONTENT_TYPE)) {
        mediaType(header);
      }
    }
  }

  private void mediaType(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    if (MEDIA.stream().anyMatch(lower::contains)) {
      add(FILE);
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
