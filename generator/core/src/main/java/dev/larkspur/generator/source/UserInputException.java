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
 * Something that whoever runs the tool must put right before it can work, such as a folder without
 * pages or one that cannot be written. The message is for them; a stack trace would not help.
 */
public final class UserInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Where the parser began is of no use, nor what it calls the file and its own switches. */
  private static final List<String> ASIDES =
      List.of(
          " (start marker at ",
          " (for Object starting at ",
          " (for Array starting at ",
          " (not recognized as ");

  private final @Nullable String hint;

  /**
   * Refuses to go on.
   *
   * @param message what was found, then what was expected
   * @param hint what to do about it, if there is more to say
   */
  public UserInputException(String message, @Nullable String hint) {
    super(message, null, false, false);
    this.hint = hint;
  }

  /** What to do about it, if there is more to say. */
  public @Nullable String hint() {
    return hint;
  }

  /** Why a file could not be written, in words that follow a colon. */
  public static String unwritable(IOException e) {
    // Its folder was there or was made, so that nothing is missing but leave to make a file.
    return e instanceof NoSuchFileException ? "no file can be made there" : reason(e);
  }

  /** Where and why a file does not hold the JSON that it should, in words that follow a colon. */
  public static String notAsExpected(JsonProcessingException e) {
    JsonLocation place = e.getLocation();
    return (place == null
            ? ""
            : "line " + place.getLineNr() + ", column " + place.getColumnNr() + ": ")
        + reason(e)
        + ".";
  }

  /** Why something is not the JSON that it should be, in words that follow a colon. */
  public static String reason(JsonProcessingException e) {
    String reason =
        e instanceof ValueInstantiationException
            ? "something that belongs there is missing"
            : e.getOriginalMessage();
    for (String aside : ASIDES) {
      int start = reason.indexOf(aside);
      reason = start < 0 ? reason : reason.substring(0, start);
    }
    return reason;
  }

  /** Why a file could not be read, in words that follow a colon. */
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
      return existing.getFile() + " is a file where a folder is needed";
    }
    String reason = e instanceof FileSystemException known ? known.getReason() : e.getMessage();
    return reason != null ? reason : e.getClass().getSimpleName();
  }
}
