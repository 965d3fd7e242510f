package dev.larkspur.runtime;

import dev.larkspur.runtime.internal.PrintableText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The secret values of a call. All text from the platform passes through it on the way to exception
 * messages, {@code toString} and logs. Immutable.
 */
final class Secrets {
  static final Secrets NONE = new Secrets(null, "");

  private static final String COVER = "***";

  /** Values shorter than this also occur in ordinary words. */
  private static final int SHORTEST = 6;

  /** The maximum length of a received text in a message. */
  private static final int LONGEST = 1000;

  /** The maximum length of the part of a received text that is searched for secrets. */
  private static final int LONGEST_SEARCHED = 8 * LONGEST;

  private static final int DEEPEST_CAUSE = 20;

  private final @Nullable Secrets others;
  private final String value;

  private Secrets(@Nullable Secrets others, String value) {
    this.others = others;
    this.value = value;
  }

  /** Returns these secrets and another value. */
  Secrets and(String another) {
    return new Secrets(this, another);
  }

  /** Returns these secrets and those of another instance. */
  Secrets and(Secrets more) {
    Secrets all = this;
    for (Secrets each = more; each != null; each = each.others) {
      all = each.value.isEmpty() ? all : all.and(each.value);
    }
    return all;
  }

  boolean isEmpty() {
    return others == null && value.isEmpty();
  }

  /** Returns a text with these secrets masked and otherwise unchanged. */
  String cover(String text) {
    String covered = text;
    for (String secret : values()) {
      covered = covered.replace(secret, COVER);
    }
    return covered;
  }

  /**
   * Returns the beginning of a longer text with these secrets masked, including one that is cut off
   * at the end.
   */
  String coverBeginning(String text) {
    String covered = cover(text);
    for (String secret : values()) {
      for (int length = secret.length() - 1; length >= SHORTEST; length--) {
        int start = covered.length() - length;
        if (start >= 0 && secret.startsWith(covered.substring(start))) {
          return covered.substring(0, start) + COVER;
        }
      }
    }
    return covered;
  }

  /**
   * Returns a text for messages and logs: on one line, at most 1000 characters long, with these
   * secrets masked.
   */
  String shown(String text) {
    String covered =
        text.length() <= LONGEST_SEARCHED
            ? cover(text)
            : coverBeginning(text.substring(0, LONGEST_SEARCHED));
    return PrintableText.line(covered, LONGEST);
  }

  /**
   * Returns a failure as the cause of an exception. If a message of it or of its causes quotes a
   * secret or has control characters, the result is a replacement with the same stack trace.
   */
  @Nullable Throwable cause(@Nullable Throwable failure) {
    int depth = 0;
    for (Throwable each = failure; each != null; each = each.getCause()) {
      String message = each.getMessage();
      if (depth++ == DEEPEST_CAUSE || (message != null && !message.equals(shown(message)))) {
        return replacement(failure);
      }
    }
    return failure;
  }

  private @Nullable Throwable replacement(@Nullable Throwable failure) {
    if (failure == null) {
      return null;
    }
    IOException shown = new IOException(shown(failure.toString()));
    shown.setStackTrace(failure.getStackTrace());
    return shown;
  }

  /** Returns the values to mask, the longest first, because one can contain another. */
  private List<String> values() {
    List<String> found = new ArrayList<>();
    for (Secrets each = this; each != null; each = each.others) {
      if (each.value.length() >= SHORTEST) {
        found.add(each.value);
      }
    }
    found.sort(Comparator.comparingInt(String::length).reversed());
    return found;
  }

  @Override
  public String toString() {
    return COVER;
  }
}
