package dev.larkspur.generator.vocabulary;

/** What a label in a description announces. */
public enum LabelKind {
  EXAMPLE,
  DEFAULT,
  /** The values that a field may have. */
  VALUES,
  /** Constraints on the value of a field. */
  RULES,
  /** The scopes that a field needs. */
  SCOPES
}
