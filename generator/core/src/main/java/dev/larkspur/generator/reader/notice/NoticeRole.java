package dev.larkspur.generator.reader.notice;

/** What a section of a notice is about, in the order in which its words are to be trusted. */
enum NoticeRole {
  /** What changes: the codes and the operations that will answer with them. */
  CHANGES,
  /** Whom it hits; often the same again by names alone. */
  IMPACT,
  /** Anything else, such as the background. */
  OTHER,
  /** What to do about it; the operations it names are not those that change. */
  REMEDY
}
