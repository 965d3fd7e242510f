package dev.larkspur.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A path as documented, {@code /open-apis/im/v1/messages/:message_id/reply}, taken apart once. */
final class PathTemplate {
  private final String text;

  /** Literal, name, literal, name, … literal: always an odd number. */
  private final String[] pieces;

  private PathTemplate(String text, String[] pieces) {
    this.text = text;
    this.pieces = pieces;
  }

  /** Reads {@code :name} segments; everything else is literal. */
  static PathTemplate of(String path) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("a path begins with a slash: " + path);
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

  /** Which parameter has this name, counted from 0; -1 for none. */
  int indexOf(String name) {
    for (int i = 1; i < pieces.length; i += 2) {
      if (pieces[i].equals(name)) {
        return i / 2;
      }
    }
    return -1;
  }

  /** Appends the path with every value in its place. */
  void expand(StringBuilder target, @Nullable String[] values) {
    target.append(pieces[0]);
    for (int i = 1; i < pieces.length; i += 2) {
      String value = values[i / 2];
      if (value == null || value.isEmpty()) {
        throw new IllegalArgumentException("path parameter " + pieces[i] + " has no value");
      }
      if (value.equals(".") || value.equals("..")) {
        // Encoding does not help: gateways resolve %2E%2E like the dots themselves.
        throw new IllegalArgumentException("path parameter " + pieces[i] + " is a step in a path");
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
