package dev.larkspur.generator.site.markdown;

import dev.larkspur.generator.catalogue.ErrorEntry;
import dev.larkspur.generator.model.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Errors as a list with HTTP status, message and advice. */
final class ErrorItems {
  private static final String BULLET = "- ";

  private final PageTexts texts;

  ErrorItems(PageTexts texts) {
    this.texts = texts;
  }

  List<String> of(List<ErrorEntry> errors) {
    return errors.stream().map(this::item).toList();
  }

  /** Returns rows of a page without names in Java. */
  List<String> ofRows(List<ErrorCode> rows) {
    List<String> items = new ArrayList<>();
    for (ErrorCode row : rows) {
      items.add(
          item(
              head(row.code(), row.httpStatus(), null),
              row.message(),
              row.advice(),
              ofRows(row.subErrors())));
    }
    return items;
  }

  private String item(ErrorEntry error) {
    return item(
        head(error.code(), error.httpStatus(), error.java()),
        error.message(),
        error.advice(),
        of(error.subErrors()));
  }

  private static String head(long code, @Nullable Integer httpStatus, @Nullable String java) {
    return MarkdownSyntax.code(Long.toString(code))
        + (httpStatus == null ? "" : " HTTP " + httpStatus)
        + (java == null ? "" : " " + MarkdownSyntax.code(java));
  }

  private String item(String head, String message, String advice, List<String> subErrors) {
    List<String> blocks = new ArrayList<>();
    String text = MarkdownSyntax.plain(message.strip());
    blocks.add(text.isEmpty() ? head : head + ": " + text);
    if (!advice.isBlank()) {
      blocks.addAll(MarkdownSyntax.headed("Advice", texts.blocks(advice)));
    }
    if (!subErrors.isEmpty()) {
      blocks.add("Sub-errors:");
      blocks.add(String.join("\n", subErrors));
    }
    return MarkdownSyntax.item(BULLET, blocks);
  }
}
