package dev.larkspur.generator.change;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The path of a URL, whose parameters are segments that begin with a colon. */
final class UrlPath {

  private UrlPath() {}

  /** The path as the server sees it: what a parameter is called makes no difference. */
  static String unnamed(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(segment -> segment.startsWith(":") ? ":" : segment)
        .collect(Collectors.joining("/"));
  }
}
