package dev.larkspur.generator.vocabulary;

/** The kinds of constraints that descriptions name. */
public enum ConstraintKind {
  LENGTH_RANGE,
  MIN_LENGTH,
  MAX_LENGTH,
  FIXED_LENGTH,
  VALUE_RANGE,
  MINIMUM,
  MAXIMUM,
  PATTERN
}
