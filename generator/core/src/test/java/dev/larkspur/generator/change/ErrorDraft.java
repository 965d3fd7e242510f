package dev.larkspur.generator.change;

import dev.larkspur.generator.model.ErrorCode;
import java.util.ArrayList;
import java.util.List;

/** An error that tests edit; {@link #finish} builds it. */
final class ErrorDraft {
  final long code;
  Integer httpStatus;
  String message;
  String advice = "Try again.";
  List<ErrorDraft> subErrors = new ArrayList<>();

  ErrorDraft(long code, Integer httpStatus, String message) {
    this.code = code;
    this.httpStatus = httpStatus;
    this.message = message;
  }

  ErrorCode finish(Lines lines) {
    int line = lines.next();
    return new ErrorCode(code, httpStatus, message, advice, line, finish(subErrors, lines));
  }

  static List<ErrorCode> finish(List<ErrorDraft> drafts, Lines lines) {
    return drafts.stream().map(draft -> draft.finish(lines)).toList();
  }
}
