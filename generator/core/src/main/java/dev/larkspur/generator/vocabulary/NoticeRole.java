package dev.larkspur.generator.vocabulary;

/** What a section of a notice is about, the most reliable first. */
public enum NoticeRole {
  /** What changes: the error codes and the operations that will return them. */
  CHANGES,
  /** Who is affected; often repeats the changes by name only. */
  IMPACT,
  /** Anything else, such as the background. */
  OTHER,
  /** What to do about the change; the operations in it are not those that change. */
  REMEDY
}
