package dev.larkspur.generator.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Error in the input of the user, such as a folder without pages or one that cannot be written. The
 * exception has no stack trace, because the message is shown to the user.
 */
public final class UserInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Parts of Jackson's messages that do not help the user. */
  private static final List<String> ASIDES =
      List.of(
          " (start marker at ",
          " (for Object starting at ",
          " (for Array starting at ",
          " (not recognized as ");

  private final @Nullable String hint;

  /**
   * Creates an exception.
   *
   * @param message what was found, then what was expected
   * @param hint how to resolve the problem; null if the message is enough
   */
  public UserInputException(String message, @Nullable String hint) {
    super(message, null, false, false);
    this.hint = hint;
  }

  /** Returns how to resolve the problem; null if the message is enough. */
  public @Nullable String hint() {
    return hint;
  }

  /** Returns why a file could not be written, to follow a colon. */
  public static String unwritable(IOException e) {
    // The folder exists at this point, so the file could not be created in it.
    return e instanceof NoSuchFileException ? "no file can be created there" : reason(e);
  }

  /** Returns where and why a file does not have the expected JSON, to follow a colon. */
  public static String notAsExpected(JsonProcessingException e) {
    JsonLocation place = e.getLocation();
    return (place == null
            ? ""
            : "line " + place.getLineNr() + ", column " + place.getColumnNr() + ": ")
        + reason(e)
        + ".";
  }

  /** Returns why text is not the expected JSON, to follow a colon. */
  public static String reason(JsonProcessingException e) {
    String reason =
        e instanceof ValueInstantiationException
            ? "a required member is missing"
            : e.getOriginalMessage();
    for (String aside : ASIDES) {
      int start = reason.indexOf(aside);
      reason = start < 0 ? reason : reason.substring(0, start);
    }
    return reason;
  }

  /** Returns why a file could not be read, to follow a colon. */
  public static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "it does not exist";
    }
    if (e instanceof AccessDeniedException) {
      return "access is denied";
    }
    if (e instanceof FileSystemLoopException) {
      return "a link leads back to a folder above it";
    }
    if (e instanceof FileAlreadyExistsException existing) {
      return existing.getFile() + " is a file; expected a folder";
    }
    String reason = e instanceof FileSystemException known ? known.getReason() : e.getMessage();
    return reason != null ? reason : e.getClass().getSimpleName();
  }
}
