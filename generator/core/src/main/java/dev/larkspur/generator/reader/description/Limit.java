package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.vocabulary.LimitWord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bounds that a clause sets.
 *
 * @param least the minimum; null if the clause sets none
 * @param most the maximum; null if the clause sets none
 * @param of what is limited: {@code CHARACTERS}, {@code ITEMS}, {@code VALUE}, or null if the
 *     clause does not name it
 */
record Limit(@Nullable BigDecimal least, @Nullable BigDecimal most, @Nullable LimitWord of) {

  /** Returns the bounds in a clause of known words; empty if its numbers are anything else. */
  static List<Limit> in(List<LimitToken> clause) {
    List<Limit> limits = new Reader(clause).read();
    return limits == null ? List.of() : limits;
  }

  /** Reader of one clause. */
  private static final class Reader {
    private static final Set<LimitWord> UNITS = Set.of(LimitWord.CHARACTERS, LimitWord.ITEMS);

    private final List<LimitToken> tokens;
    private final List<Limit> limits = new ArrayList<>();
    private @Nullable LimitWord subject;
    private @Nullable LimitWord pending;
    private int at;

    Reader(List<LimitToken> tokens) {
      this.tokens = tokens;
    }

    /** Returns the bounds, or null if a number or a word has another function. */
    @Nullable List<Limit> read() {
      while (at < tokens.size()) {
        LimitWord word = tokens.get(at).word();
        if (!(word == null ? number() : word(word))) {
          return null;
        }
      }
      return pending == null ? withUnits() : null;
    }

    /** Returns the bounds; one without a unit has that of the bound behind it. */
    private List<Limit> withUnits() {
      for (int i = limits.size() - 2; i >= 0; i--) {
        Limit limit = limits.get(i);
        if (limit.of() == null) {
          limits.set(i, new Limit(limit.least(), limit.most(), limits.get(i + 1).of()));
        }
      }
      return limits;
    }

    private boolean word(LimitWord word) {
      at++;
      switch (word) {
        case MOST, LEAST -> {
          boolean other = pending != null && pending != word;
          pending = word;
          return !other;
        }
        case COUNT, ITEMS -> subject = LimitWord.ITEMS;
        case LENGTH, CHARACTERS ->
            subject = subject == LimitWord.ITEMS ? subject : LimitWord.CHARACTERS;
        case VALUE -> subject = subject == null ? LimitWord.VALUE : subject;
        case TO -> {
          return !limits.isEmpty() && (is(at, LimitWord.MOST) || is(at, LimitWord.LEAST));
        }
        case WITHIN -> {
          return false;
        }
        case IS, FILLER -> {}
      }
      return true;
    }

    private boolean number() {
      boolean afterIs = at > 0 && tokens.get(at - 1).word() == LimitWord.IS;
      BigDecimal first = tokens.get(at).number();
      BigDecimal last = tokens.get(at).upper();
      at++;
      LimitWord unit = unit();
      if (last == null && is(at, LimitWord.TO) && isNumber(at + 1)) {
        last = tokens.get(at + 1).number();
        at += 2;
        LimitWord second = unit();
        unit = second == null ? unit : second;
      }
      LimitWord of = unit == null ? subject : unit;
      if (last != null) {
        return pending == null && of != null && add(first, last, of);
      }
      if (pending != null) {
        boolean most = pending == LimitWord.MOST;
        pending = null;
        return add(most ? null : first, most ? first : null, of);
      }
      if (is(at, LimitWord.WITHIN)) {
        at++;
        return add(null, first, of);
      }
      return afterIs && of == LimitWord.CHARACTERS && add(first, first, of);
    }

    private boolean add(
        @Nullable BigDecimal least, @Nullable BigDecimal most, @Nullable LimitWord of) {
      limits.add(new Limit(least, most, of));
      return least == null || most == null || least.compareTo(most) <= 0;
    }

    private @Nullable LimitWord unit() {
      LimitWord word = at < tokens.size() ? tokens.get(at).word() : null;
      if (word == null || !UNITS.contains(word)) {
        return null;
      }
      at++;
      return word;
    }

    private boolean is(int index, LimitWord word) {
      return index < tokens.size() && tokens.get(index).word() == word;
    }

    private boolean isNumber(int index) {
      return index < tokens.size()
          && tokens.get(index).number() != null
          && tokens.get(index).upper() == null;
    }
  }
}
