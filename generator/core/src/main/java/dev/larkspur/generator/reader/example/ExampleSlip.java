package dev.larkspur.generator.reader.example;

/** What people do to JSON in examples that can mean one thing only. */
enum ExampleSlip {
  COMMENT("comments"),
  WIDE_COMMA("full-width commas"),
  REGEX_CLASS("single backslashes in patterns"),
  DOTS("dots for what was left out"),
  TRAILING_COMMA("commas before a closing bracket"),
  MISSING_COMMA("commas missing at the end of a line"),
  SEVERAL_DOCUMENTS("several documents in one block");

  private final String words;

  ExampleSlip(String words) {
    this.words = words;
  }

  /** How it is called in a sentence. */
  String words() {
    return words;
  }
}
