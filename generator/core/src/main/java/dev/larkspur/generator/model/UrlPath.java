package dev.larkspur.generator.model;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The path of a URL, whose parameters are segments that begin with a colon. */
public final class UrlPath {

  private UrlPath() {}

  /** Returns the path without the names of parameters, which the server does not see. */
  public static String unnamed(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(segment -> segment.startsWith(":") ? ":" : segment)
        .collect(Collectors.joining("/"));
  }

  /**
   * Returns the path without the names of parameters and without empty segments, because pages and
   * notices do not always agree on them.
   */
  public static String shape(String path) {
    StringBuilder shape = new StringBuilder(path.length());
    for (String segment : path.split("/", -1)) {
      if (!segment.isEmpty()) {
        shape.append('/').append(segment.startsWith(":") ? ":" : segment);
      }
    }
    return shape.toString();
  }
}
