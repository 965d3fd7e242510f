package dev.larkspur.generator.openapi;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression with literals, dots, classes, groups, alternatives, anchors and repeated
 * characters only, which all dialects read in the same way. It is matched without backtracking, and
 * it never repeats a group, so that validators that backtrack do not run for ever.
 */
final class SimplePattern {
  private static final int LONGEST = 1_000;
  private static final int MOST_STATES = 5_000;
  private static final int MOST_UNBOUNDED = 3;
  private static final int DEEPEST = 20;
  private static final String ESCAPABLE = "^$\\.*+?()[]{}|/-";
  private static final String ESCAPABLE_OUTSIDE = "^$\\.*+?()[]{}|/";
  private static final String SPECIAL = "\\*+?[]{}|()";

  /** The kind of a step. */
  private enum Kind {
    CHARACTER,
    SPLIT,
    START,
    END,
    ACCEPT
  }

  /** A state of the automaton; a split has two successors. */
  private static final class State {
    private final Kind kind;
    private final @Nullable IntPredicate character;
    private int next = -1;
    private int other = -1;

    State(Kind kind, @Nullable IntPredicate character) {
      this.kind = kind;
      this.character = character;
    }
  }

  /** Signals that a regular expression is not simple. */
  private static final class NotSimple extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotSimple() {
      super("not simple", null, false, false);
    }
  }

  private final List<State> states = new ArrayList<>();
  private final String text;
  private int at;
  private int unbounded;
  private int start;

  private SimplePattern(String text) {
    this.text = text;
  }

  /** Returns the pattern of a regular expression; null if it is not simple. */
  static @Nullable SimplePattern of(String text) {
    if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
      return null;
    }
    SimplePattern pattern = new SimplePattern(text);
    try {
      Part whole = pattern.alternatives(0);
      if (pattern.at < text.length()) {
        return null;
      }
      pattern.connect(whole.ends(), pattern.add(Kind.ACCEPT, null));
      pattern.start = whole.start();
      return pattern;
    } catch (NotSimple e) {
      return null;
    }
  }

  /**
   * A part of the automaton.
   *
   * @param start its first state
   * @param ends the states without a successor
   */
  private record Part(int start, List<Integer> ends) {}

  private int add(Kind kind, @Nullable IntPredicate character) {
    if (states.size() >= MOST_STATES) {
      throw new NotSimple();
    }
    states.add(new State(kind, character));
    return states.size() - 1;
  }

  private void connect(List<Integer> ends, int target) {
    for (int end : ends) {
      State state = states.get(end);
      if (state.next < 0) {
        state.next = target;
      } else {
        state.other = target;
      }
    }
  }

  private Part alternatives(int depth) {
    if (depth > DEEPEST) {
      throw new NotSimple();
    }
    Part part = sequence(depth);
    while (peek() == '|') {
      at++;
      Part other = sequence(depth);
      int split = add(Kind.SPLIT, null);
      states.get(split).next = part.start();
      states.get(split).other = other.start();
      List<Integer> ends = new ArrayList<>(part.ends());
      ends.addAll(other.ends());
      part = new Part(split, ends);
    }
    return part;
  }

  private Part sequence(int depth) {
    int first = add(Kind.SPLIT, null);
    List<Integer> ends = List.of(first);
    while (at < text.length() && peek() != '|' && peek() != ')') {
      Part next = repeated(depth);
      connect(ends, next.start());
      ends = next.ends();
    }
    return new Part(first, ends);
  }

  private Part repeated(int depth) {
    int c = peek();
    if (c == '(') {
      return group(depth);
    } else if (c == '^' || c == '$') {
      at++;
      rejectRepetition();
      int state = add(c == '^' ? Kind.START : Kind.END, null);
      return new Part(state, List.of(state));
    }
    IntPredicate character = c == '[' ? characterClass() : c == '.' ? dot() : literal();
    return repeat(character);
  }

  private Part group(int depth) {
    at++;
    if (text.startsWith("?:", at)) {
      at += 2;
    }
    Part part = alternatives(depth + 1);
    if (peek() != ')') {
      throw new NotSimple();
    }
    at++;
    if (peek() == '?') {
      at++;
      rejectRepetition();
      return optional(part);
    }
    rejectRepetition();
    return part;
  }

  private Part optional(Part part) {
    int split = add(Kind.SPLIT, null);
    states.get(split).next = part.start();
    List<Integer> ends = new ArrayList<>(part.ends());
    ends.add(split);
    return new Part(split, ends);
  }

  private Part repeat(IntPredicate character) {
    int min = 1;
    int max = 1;
    switch (peek()) {
      case '?' -> min = 0;
      case '*' -> {
        min = 0;
        max = -1;
      }
      case '+' -> max = -1;
      case '{' -> {
        at++;
        min = count();
        max = min;
        if (peek() == ',') {
          at++;
          max = peek() == '}' ? -1 : count();
        }
        if (peek() != '}' || (max >= 0 && max < min)) {
          throw new NotSimple();
        }
      }
      default -> at--;
    }
    at++;
    rejectRepetition();
    return repeat(character, min, max);
  }

  private Part repeat(IntPredicate character, int min, int max) {
    int first = add(Kind.SPLIT, null);
    List<Integer> ends = List.of(first);
    for (int i = 0; i < min; i++) {
      int state = add(Kind.CHARACTER, character);
      connect(ends, state);
      ends = List.of(state);
    }
    if (max < 0) {
      if (++unbounded > MOST_UNBOUNDED) {
        throw new NotSimple();
      }
      int split = add(Kind.SPLIT, null);
      int state = add(Kind.CHARACTER, character);
      connect(ends, split);
      states.get(split).next = state;
      states.get(state).next = split;
      return new Part(first, List.of(split));
    }
    List<Integer> all = new ArrayList<>();
    for (int i = min; i < max; i++) {
      int split = add(Kind.SPLIT, null);
      int state = add(Kind.CHARACTER, character);
      connect(ends, split);
      states.get(split).next = state;
      all.add(split);
      ends = List.of(state);
    }
    all.addAll(ends);
    return new Part(first, all);
  }

  private int count() {
    int number = 0;
    int from = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      number = number * 10 + text.charAt(at) - '0';
      at++;
      if (number > MOST_STATES) {
        throw new NotSimple();
      }
    }
    if (at == from) {
      throw new NotSimple();
    }
    return number;
  }

  private void rejectRepetition() {
    int c = peek();
    if (c == '?' || c == '*' || c == '+' || c == '{') {
      throw new NotSimple();
    }
  }

  private IntPredicate dot() {
    at++;
    return c -> c != '\n' && c != '\r' && c != '\u2028' && c != '\u2029';
  }

  private IntPredicate literal() {
    int expected = take();
    if (expected == '\\') {
      return escaped(ESCAPABLE_OUTSIDE);
    } else if (SPECIAL.indexOf(expected) >= 0) {
      throw new NotSimple();
    }
    return c -> c == expected;
  }

  /** Returns the characters of an escape behind its backslash. */
  private IntPredicate escaped(String escapable) {
    int c = take();
    if (c == 'd') {
      return SimplePattern::isDigit;
    } else if (c == 'w') {
      return SimplePattern::isWord;
    } else if (escapable.indexOf(c) < 0) {
      throw new NotSimple();
    }
    return other -> other == c;
  }

  private IntPredicate characterClass() {
    at++;
    boolean negated = peek() == '^';
    if (negated) {
      at++;
    }
    if (peek() == ']') {
      throw new NotSimple();
    }
    IntPredicate any = c -> false;
    while (peek() != ']') {
      any = any.or(classMember());
    }
    at++;
    return negated ? any.negate() : any;
  }

  private IntPredicate classMember() {
    int from = take();
    if (from == '\\') {
      return escaped(ESCAPABLE);
    } else if (from == '[' || (from == '&' && peek() == '&')) {
      throw new NotSimple();
    }
    boolean range = peek() == '-' && at + 1 < text.length() && text.charAt(at + 1) != ']';
    if (!range || from == '-') {
      return c -> c == from;
    }
    at++;
    int to = take();
    if (to == '\\' || to == '[' || to < from) {
      throw new NotSimple();
    }
    return c -> c >= from && c <= to;
  }

  private int peek() {
    return at < text.length() ? text.codePointAt(at) : -1;
  }

  private int take() {
    int c = peek();
    if (c < 0) {
      throw new NotSimple();
    }
    at += Character.charCount(c);
    return c;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWord(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_';
  }

  /** Returns whether any part of a text matches. */
  boolean matches(String value) {
    int[] characters = value.codePoints().toArray();
    BitSet current = new BitSet();
    for (int i = 0; i <= characters.length; i++) {
      follow(start, i == 0, i == characters.length, current);
      BitSet next = new BitSet();
      for (int state = current.nextSetBit(0); state >= 0; state = current.nextSetBit(state + 1)) {
        State reached = states.get(state);
        if (reached.kind == Kind.ACCEPT) {
          return true;
        }
        if (reached.character != null
            && i < characters.length
            && reached.character.test(characters[i])) {
          follow(reached.next, false, i + 1 == characters.length, next);
        }
      }
      current = next;
    }
    return false;
  }

  /** Adds the states that are reached without a character. */
  private void follow(int from, boolean atStart, boolean atEnd, BitSet reached) {
    List<Integer> open = new ArrayList<>(List.of(from));
    while (!open.isEmpty()) {
      int index = open.remove(open.size() - 1);
      if (index < 0 || reached.get(index)) {
        continue;
      }
      reached.set(index);
      State state = states.get(index);
      boolean passes =
          state.kind == Kind.SPLIT
              || (state.kind == Kind.START && atStart)
              || (state.kind == Kind.END && atEnd);
      if (passes) {
        open.add(state.next);
        open.add(state.other);
      }
    }
  }
}
