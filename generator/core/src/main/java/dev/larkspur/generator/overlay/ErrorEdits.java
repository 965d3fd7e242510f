package dev.larkspur.generator.overlay;

import dev.larkspur.generator.model.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Application of one edit to the errors of an operation. Sub-errors are not corrected. */
final class ErrorEdits {
  private final int line;
  private final String language;
  private final Outcome outcome;

  /**
   * Creates the application of an edit.
   *
   * @param line the line of an error that is added, which is that of its page
   * @param language the language of texts that are corrected
   */
  ErrorEdits(int line, String language, Outcome outcome) {
    this.line = line;
    this.language = language;
    this.outcome = outcome;
  }

  List<ErrorCode> edited(List<ErrorCode> errors, Edit.OfErrors edit) {
    if (edit instanceof Edit.AddError add) {
      return added(errors, add);
    } else if (edit instanceof Edit.RemoveError remove) {
      return removed(errors, remove.code());
    }
    return changed(errors, (Edit.ChangeError) edit);
  }

  private List<ErrorCode> added(List<ErrorCode> errors, Edit.AddError add) {
    if (has(errors, add.code())) {
      outcome.agreed("the error " + add.code() + " exists");
      return errors;
    }
    List<ErrorCode> more = new ArrayList<>(errors);
    more.add(
        new ErrorCode(add.code(), add.httpStatus(), add.message(), add.advice(), line, List.of()));
    outcome.changed("error " + add.code() + " added");
    return more;
  }

  private List<ErrorCode> removed(List<ErrorCode> errors, long code) {
    if (!has(errors, code)) {
      outcome.agreed("the error " + code + " does not exist");
      return errors;
    }
    outcome.changed("error " + code + " removed");
    return errors.stream().filter(error -> error.code() != code).toList();
  }

  private List<ErrorCode> changed(List<ErrorCode> errors, Edit.ChangeError change) {
    if (!has(errors, change.code())) {
      outcome.unmatched(
          "the error " + change.code() + " does not exist",
          String.valueOf(change.code()),
          errors.stream().map(error -> String.valueOf(error.code())).toList());
      return errors;
    }
    return errors.stream()
        .map(error -> error.code() == change.code() ? changed(error, change) : error)
        .toList();
  }

  private ErrorCode changed(ErrorCode error, Edit.ChangeError change) {
    ErrorCode.Text old = error.in(language);
    ErrorCode.Text text =
        new ErrorCode.Text(
            Objects.requireNonNullElse(change.message(), old.message()),
            Objects.requireNonNullElse(change.advice(), old.advice()));
    Integer status = change.httpStatus() == null ? error.httpStatus() : change.httpStatus();
    if (text.equals(old) && Objects.equals(status, error.httpStatus())) {
      outcome.agreed("the error " + error.code() + " is the same");
      return error;
    }
    List<String> changes = new ArrayList<>();
    if (!Objects.equals(status, error.httpStatus())) {
      changes.add("HTTP status " + status + ", not " + error.httpStatus());
    }
    if (!text.message().equals(old.message())) {
      changes.add("message: " + text.message());
    }
    if (!text.advice().equals(old.advice())) {
      changes.add("advice: " + text.advice());
    }
    outcome.changed("error " + error.code() + ": " + String.join("; ", changes));
    Map<String, ErrorCode.Text> translations = new TreeMap<>(error.translations());
    translations.computeIfPresent(language, (same, before) -> text);
    return new ErrorCode(
        error.code(),
        status,
        text.message(),
        text.advice(),
        translations,
        error.line(),
        error.page(),
        error.subErrors());
  }

  private static boolean has(List<ErrorCode> errors, long code) {
    return errors.stream().anyMatch(error -> error.code() == code);
  }
}
