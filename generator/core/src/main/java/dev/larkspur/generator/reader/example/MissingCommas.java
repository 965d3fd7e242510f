package dev.larkspur.generator.reader.example;

import dev.larkspur.generator.source.PageText;

/** Inserts the commas that are missing at the end of a line between two members. */
final class MissingCommas {
  private final String text;
  private final StringBuilder out;
  private int valueEnd = -1;
  private boolean newLine;

  private MissingCommas(String text) {
    this.text = text;
    this.out = new StringBuilder(text.length() + 8);
  }

  /** Returns a text with the missing commas. */
  static String in(String text) {
    return new MissingCommas(text).read();
  }

  private String read() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = at + 1;
      if (c == '"') {
        end = stringEnd(at);
        comma();
        out.append(text, at, end);
        value();
      } else {
        out.append(c);
        if (c == '\n') {
          newLine = true;
        } else if (!PageText.isBlank(c)) {
          valueEnd = Character.isLetterOrDigit(c) || c == '}' || c == ']' ? out.length() : -1;
          newLine = false;
        }
      }
      at = end;
    }
    return out.toString();
  }

  private void value() {
    valueEnd = out.length();
    newLine = false;
  }

  private void comma() {
    if (valueEnd >= 0 && newLine) {
      out.insert(valueEnd, ',');
    }
  }

  private int stringEnd(int start) {
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at < text.length() && text.charAt(at) == '"' ? at + 1 : at, text.length());
  }
}
