package dev.larkspur.runtime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Parser for the file name in a {@code Content-Disposition} header from an untrusted source (RFC
 * 6266, names by RFC 5987).
 */
final class ContentDisposition {
  private ContentDisposition() {}

  /** Returns the file name without a path; null without a usable name. */
  static @Nullable String fileName(String header) {
    String extended = parameter(header, "filename*");
    String decoded = extended == null ? null : decode(extended);
    String plain = decoded == null ? parameter(header, "filename") : decoded;
    return plain == null ? null : sanitized(decoded == null ? unwrapLatin(plain) : plain);
  }

  /** Returns the unquoted value of a parameter; null if it is missing. */
  private static @Nullable String parameter(String header, String name) {
    int at = header.indexOf(';');
    while (at >= 0 && at < header.length()) {
      int equals = header.indexOf('=', at);
      if (equals < 0) {
        return null;
      }
      boolean matches =
          header.substring(at + 1, equals).strip().toLowerCase(Locale.ROOT).equals(name);
      StringBuilder value = new StringBuilder();
      at = read(header, equals + 1, value);
      if (matches) {
        return value.toString();
      }
    }
    return null;
  }

  /** Reads a value and returns the index of the next semicolon, or the end. */
  private static int read(String header, int start, StringBuilder value) {
    int i = start;
    while (i < header.length() && header.charAt(i) == ' ') {
      i++;
    }
    if (i < header.length() && header.charAt(i) == '"') {
      for (i++; i < header.length() && header.charAt(i) != '"'; i++) {
        if (header.charAt(i) == '\\' && i + 1 < header.length()) {
          i++;
        }
        value.append(header.charAt(i));
      }
      int next = header.indexOf(';', i);
      return next < 0 ? header.length() : next;
    }
    int next = header.indexOf(';', i);
    int end = next < 0 ? header.length() : next;
    value.append(header.substring(i, end).strip());
    return end;
  }

  /**
   * Decodes {@code charset'language'percent-encoded}; returns null if the value does not have this
   * form.
   */
  private static @Nullable String decode(String value) {
    int first = value.indexOf('\'');
    int second = value.indexOf('\'', first + 1);
    if (first <= 0 || second < 0) {
      return null;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = second + 1; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '%' && i + 2 < value.length() && hex(value, i) >= 0) {
        bytes.write(hex(value, i));
        i += 2;
      } else {
        bytes.write(c);
      }
    }
    try {
      return bytes.toString(Charset.forName(value.substring(0, first)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static int hex(String value, int percent) {
    int high = Character.digit(value.charAt(percent + 1), 16);
    int low = Character.digit(value.charAt(percent + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  /** Decodes UTF-8 in the plain form, which many servers send and the JDK reads as Latin-1. */
  private static String unwrapLatin(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > 0xff) {
        return name;
      }
    }
    String read = new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return read.indexOf('\ufffd') < 0 ? read : name;
  }

  /** Returns the last segment of a path without control and format characters. */
  private static @Nullable String sanitized(String name) {
    int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    StringBuilder kept = new StringBuilder();
    for (int i = slash + 1; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
        kept.append(c);
      }
    }
    String found = kept.toString().strip();
    return found.isEmpty() || found.equals(".") || found.equals("..") ? null : found;
  }
}
