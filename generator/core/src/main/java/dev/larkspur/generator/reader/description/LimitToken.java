package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.vocabulary.LimitWord;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A word, a number or a range in brackets in a clause.
 *
 * @param word the meaning of the word; null for a number and a range
 * @param number the number, or the lower end of the range; null for a word
 * @param upper the upper end of the range; null for a word and a number
 */
record LimitToken(
    @Nullable LimitWord word, @Nullable BigDecimal number, @Nullable BigDecimal upper) {

  static LimitToken word(LimitWord word) {
    return new LimitToken(word, null, null);
  }

  static LimitToken number(BigDecimal number) {
    return new LimitToken(null, number, null);
  }

  static LimitToken range(BigDecimal lower, BigDecimal upper) {
    return new LimitToken(null, lower, upper);
  }
}
