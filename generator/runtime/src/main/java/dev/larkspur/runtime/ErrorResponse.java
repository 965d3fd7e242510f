package dev.larkspur.runtime;

import dev.larkspur.runtime.internal.PrintableText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The content of an error response. */
final class ErrorResponse {
  /** The maximum length of a received text in the message. */
  private static final int LONGEST = 1000;

  /** A part of the URLs of the developer console. */
  private static final String CONSOLE = "/app/";

  private static final int LONGEST_LABEL = 100;

  /** The maximum number of details of one kind in the message. */
  private static final int MOST_LINES = 20;

  final Operation<?> operation;
  final long code;
  final int httpStatus;
  final String message;
  final @Nullable String logId;
  final ErrorDetails details;
  final @Nullable String scopesUrl;
  final byte[] bytes;

  ErrorResponse(
      Operation<?> operation,
      long code,
      int httpStatus,
      String message,
      @Nullable String logId,
      ErrorDetails details,
      @Nullable String scopesUrl,
      byte[] bytes) {
    this.operation = operation;
    this.code = code;
    this.httpStatus = httpStatus;
    this.message = message;
    this.logId = logId;
    this.details = details;
    this.scopesUrl = scopesUrl;
    this.bytes = bytes;
  }

  /** Returns the message of the exception: what failed, why, and what to do. */
  String text(int attempts, boolean mayHaveWorked) {
    StringBuilder text = new StringBuilder(200);
    text.append(operation.id())
        .append(" failed: ")
        .append(code)
        .append(' ')
        .append(PrintableText.line(message, LONGEST));
    text.append(" (HTTP ").append(httpStatus);
    if (attempts > 1) {
      text.append(", attempt ").append(attempts);
    }
    text.append(')');
    if (!message.equals(details.reason())) {
      line(text, "reason:", details.reason());
    }
    for (Detail detail : first(details.details())) {
      line(text, detail.key() + ":", detail.value());
    }
    documented(text, "what to do:", advice());
    for (Violation violation : first(details.violations())) {
      line(text, "field " + violation.field() + ":", violation.description());
    }
    for (PermissionViolation missing : first(details.permissionViolations())) {
      line(text, "missing permission:", withUrl(missing.subject(), missing.url()));
    }
    if (!namesConsole()) {
      line(text, "request it at:", scopesUrl);
    }
    for (Help help : first(details.helps())) {
      line(text, "help:", withUrl(help.description(), help.url()));
    }
    line(text, "troubleshooter:", details.troubleshooter());
    line(text, "log id:", logId);
    if (mayHaveWorked) {
      text.append("\n  an earlier attempt may have succeeded: its response was lost");
    }
    return text.toString();
  }

  /** Returns whether the platform itself names the page where the scopes are requested. */
  private boolean namesConsole() {
    return isConsole(message)
        || isConsole(details.reason())
        || details.permissionViolations().stream()
            .anyMatch(it -> it.url() != null && !it.url().isEmpty())
        || details.helps().stream().anyMatch(it -> isConsole(it.url()));
  }

  private static boolean isConsole(@Nullable String text) {
    return text != null && text.contains(CONSOLE);
  }

  private static @Nullable String withUrl(@Nullable String text, @Nullable String url) {
    return text == null || text.isEmpty() ? url : url == null ? text : text + " " + url;
  }

  private @Nullable String advice() {
    ErrorCode known = ErrorTable.of(operation.errors()).find(code, httpStatus);
    if (known == null) {
      known = PlatformError.find(code);
    }
    return known == null ? null : known.advice();
  }

  /** Returns the first elements of a list, so that the message stays short. */
  private static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(all.size(), MOST_LINES));
  }

  /** Appends documented text, which can have several lines. */
  private static void documented(StringBuilder text, String label, @Nullable String value) {
    String rest = value == null ? "" : value.strip();
    for (String next = label; !rest.isEmpty(); next = "") {
      int end = rest.indexOf('\n');
      line(text, next, end < 0 ? rest : rest.substring(0, end));
      rest = end < 0 ? "" : rest.substring(end + 1);
    }
  }

  private static void line(StringBuilder text, String label, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      text.append("\n  ")
          .append(PrintableText.line(label, LONGEST_LABEL))
          .append(label.isEmpty() ? "" : " ")
          .append(PrintableText.line(value, LONGEST));
    }
  }
}
