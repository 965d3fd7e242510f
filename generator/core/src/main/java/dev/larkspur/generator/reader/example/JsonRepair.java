package dev.larkspur.generator.reader.example;

/** A mistake in the JSON of an example that can be repaired in only one way. */
enum JsonRepair {
  COMMENT("comments"),
  WIDE_COMMA("full-width commas"),
  REGEX_CLASS("single backslashes in patterns"),
  DOTS("dots in place of omitted parts"),
  TRAILING_COMMA("commas before a closing bracket"),
  MISSING_COMMA("missing commas at the end of a line"),
  SEVERAL_DOCUMENTS("several documents in one block");

  private final String words;

  JsonRepair(String words) {
    this.words = words;
  }

  /** Returns the mistake in words, for messages. */
  String words() {
    return words;
  }
}
