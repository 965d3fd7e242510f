package dev.larkspur.generator.openapi;

import dev.larkspur.generator.model.BodyKind;
import java.util.Locale;

/** Media types of request bodies. */
final class MediaType {
  static final String JSON = "application/json";
  static final String BINARY = "application/octet-stream";

  private MediaType() {}

  /** Returns the media type of a page without its parameters, if it is one. */
  static String of(String written, BodyKind kind) {
    int end = written.indexOf(';');
    String type = (end < 0 ? written : written.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    int slash = type.indexOf('/');
    boolean valid =
        slash > 0
            && slash == type.lastIndexOf('/')
            && slash < type.length() - 1
            && type.chars().allMatch(MediaType::isAllowed);
    return valid ? type : usual(kind);
  }

  private static String usual(BodyKind kind) {
    return switch (kind) {
      case OBJECT, ARRAY -> JSON;
      case MULTIPART -> "multipart/form-data";
      case FORM -> "application/x-www-form-urlencoded";
      case BINARY -> BINARY;
    };
  }

  private static boolean isAllowed(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "!#$&-^_.+/".indexOf(c) >= 0;
  }
}
