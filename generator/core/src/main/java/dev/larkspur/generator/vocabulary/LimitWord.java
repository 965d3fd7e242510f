package dev.larkspur.generator.vocabulary;

/** Meanings of words in a clause that limits a value. */
public enum LimitWord {
  /** The number that follows is a maximum, such as {@code 最多}. */
  MOST,
  /** The number that follows is a minimum, such as {@code 至少}. */
  LEAST,
  /** The number before is a maximum, such as {@code 以内}. */
  WITHIN,
  /** The clause is about the length of a text. */
  LENGTH,
  /** The clause is about the number of elements. */
  COUNT,
  /** The clause is about the value itself. */
  VALUE,
  /** The unit of a length. */
  CHARACTERS,
  /** The unit of a number of elements. */
  ITEMS,
  /** The word between the two numbers of a range. */
  TO,
  /** The word between a length and the only number that it may be. */
  IS,
  /** A word that changes nothing. */
  FILLER
}
