package dev.larkspur.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parsed path template, for example {@code /open-apis/im/v1/messages/:message_id/reply}. */
final class PathTemplate {
  private final String text;

  /** Literals and parameter names in turn; starts and ends with a literal. */
  private final String[] pieces;

  private PathTemplate(String text, String[] pieces) {
    this.text = text;
    this.pieces = pieces;
  }

  /**
   * Parses a path; {@code :name} segments are parameters.
   *
   * @throws IllegalArgumentException if the path does not start with a slash
   */
  static PathTemplate of(String path) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("The path does not start with a slash: " + path);
    }
    List<String> pieces = new ArrayList<>(5);
    int literal = 0;
    for (int mark = path.indexOf("/:"); mark >= 0; mark = path.indexOf("/:", literal)) {
      int end = path.indexOf('/', mark + 1);
      end = end < 0 ? path.length() : end;
      pieces.add(path.substring(literal, mark + 1));
      pieces.add(path.substring(mark + 2, end));
      literal = end;
    }
    pieces.add(path.substring(literal));
    return new PathTemplate(path, pieces.toArray(new String[0]));
  }

  int parameters() {
    return pieces.length / 2;
  }

  /** Returns the index of a parameter, from 0; -1 if the path has no such parameter. */
  int indexOf(String name) {
    for (int i = 1; i < pieces.length; i += 2) {
      if (pieces[i].equals(name)) {
        return i / 2;
      }
    }
    return -1;
  }

  /**
   * Appends the path with its parameter values.
   *
   * @throws IllegalArgumentException if a value is missing, empty, {@code .} or {@code ..}
   */
  void expand(StringBuilder target, @Nullable String[] values) {
    target.append(pieces[0]);
    for (int i = 1; i < pieces.length; i += 2) {
      String value = values[i / 2];
      if (value == null || value.isEmpty()) {
        throw new IllegalArgumentException("Path parameter " + pieces[i] + " has no value");
      }
      if (value.equals(".") || value.equals("..")) {
        // Encoding does not help: gateways resolve %2E%2E like the dots themselves.
        throw new IllegalArgumentException("Path parameter " + pieces[i] + " must not be . or ..");
      }
      PercentEncoding.append(target, value);
      target.append(pieces[i + 1]);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
