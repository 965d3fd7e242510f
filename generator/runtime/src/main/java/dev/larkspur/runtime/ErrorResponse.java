package dev.larkspur.runtime;

import org.jspecify.annotations.Nullable;

/** The content of an error response. */
final class ErrorResponse {
  final Operation<?> operation;
  final long code;
  final int httpStatus;
  final String message;
  final @Nullable String logId;
  final ErrorDetails details;
  final byte[] bytes;

  ErrorResponse(
      Operation<?> operation,
      long code,
      int httpStatus,
      String message,
      @Nullable String logId,
      ErrorDetails details,
      byte[] bytes) {
    this.operation = operation;
    this.code = code;
    this.httpStatus = httpStatus;
    this.message = message;
    this.logId = logId;
    this.details = details;
    this.bytes = bytes;
  }

  /** Returns the message of the exception: what failed, why, and what to do. */
  String text(int attempts, boolean mayHaveWorked) {
    StringBuilder text = new StringBuilder(200);
    text.append(operation.id())
        .append(" failed: ")
        .append(code)
        .append(' ')
        .append(oneLine(message));
    text.append(" (HTTP ").append(httpStatus);
    if (attempts > 1) {
      text.append(", attempt ").append(attempts);
    }
    text.append(')');
    if (!message.equals(details.reason())) {
      line(text, "reason: ", details.reason());
    }
    for (Detail detail : details.details()) {
      line(text, detail.key() + ": ", detail.value());
    }
    line(text, "what to do: ", advice());
    for (Violation violation : details.violations()) {
      line(text, "field " + violation.field() + ": ", violation.description());
    }
    for (PermissionViolation missing : details.permissionViolations()) {
      line(text, "missing permission: ", withUrl(missing.subject(), missing.url()));
    }
    for (Help help : details.helps()) {
      line(text, "help: ", withUrl(help.description(), help.url()));
    }
    line(text, "troubleshooter: ", details.troubleshooter());
    line(text, "log id: ", logId);
    if (mayHaveWorked) {
      line(text, "", "an earlier attempt may have succeeded: its response was lost");
    }
    return text.toString();
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

  /**
   * Replaces control characters, so that text from the platform cannot look like a separate line of
   * a log.
   */
  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text);
    for (int i = 0; i < line.length(); i++) {
      if (Character.isISOControl(line.charAt(i))) {
        line.setCharAt(i, ' ');
      }
    }
    return line.toString();
  }

  private static void line(StringBuilder text, String label, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      text.append("\n  ").append(oneLine(label)).append(value.strip().replace("\n", "\n  "));
    }
  }
}
