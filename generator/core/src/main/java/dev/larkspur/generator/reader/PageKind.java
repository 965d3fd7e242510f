package dev.larkspur.generator.reader;

/** A kind of page. */
public enum PageKind {
  OPERATION("an API page"),
  EVENT("an event page"),
  CALLBACK("a callback page"),
  ERROR_CODES("a list of error codes"),
  GUIDE_WITH_ERRORS("a guide with tables of error codes"),
  NOTICE("a breaking-change notice"),
  GUIDE("a guide, overview or list");

  private final String words;

  PageKind(String words) {
    this.words = words;
  }

  /** Returns the kind in words, for messages. */
  public String words() {
    return words;
  }
}
