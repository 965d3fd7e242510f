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
}
