package dev.larkspur.generator.naming;

import dev.larkspur.generator.naming.Term.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** English words for a sequence of terms, in the order and the forms that English needs. */
final class Composition {
  private static final String STATUS = "status";
  private static final String PERMISSION = "permission";

  private final List<Term> terms;
  private final boolean state;

  /**
   * Creates a composition.
   *
   * @param terms the terms of a whole phrase
   * @param state whether the phrase is a state, so that a verb alone means its result
   */
  Composition(List<Term> terms, boolean state) {
    this.terms = terms.stream().filter(term -> !term.is(Particle.FILLER)).toList();
    this.state = state;
  }

  /** Returns the words; empty if the terms have an order that is not understood. */
  Optional<List<String>> words() {
    boolean named = namesState();
    List<String> words =
        named ? joined(terms.subList(0, terms.size() - 1), true) : joined(terms, state);
    return words == null ? Optional.empty() : Optional.of(withoutRepetition(words));
  }

  /** Returns whether the last term says that those before it are a state: "enabled state". */
  private boolean namesState() {
    int last = terms.size() - 1;
    if (last < 1 || !STATUS.equals(terms.get(last).base())) {
      return false;
    }
    Kind before = terms.get(last - 1).kind();
    return (state && (before == Kind.ACTION || terms.get(last - 1).isState()))
        || terms.get(last - 1).is(Particle.DURING)
        || terms.get(0).is(Particle.DONE)
        || terms.get(0).is(Particle.NOT_DONE)
        || terms.get(0).is(Particle.PENDING);
  }

  /** Removes words that repeat the one before: both languages of a page may name a thing. */
  private static List<String> withoutRepetition(List<String> words) {
    List<String> different = new ArrayList<>();
    for (String word : words) {
      if (different.isEmpty() || !word.equals(different.get(different.size() - 1))) {
        different.add(word);
      }
    }
    return different;
  }

  /** Returns the words of phrases that "and" and "or" join. */
  private static @Nullable List<String> joined(List<Term> terms, boolean state) {
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      if (term.is(Particle.AND) || term.is(Particle.OR)) {
        List<String> left = described(terms.subList(0, i), state);
        List<String> right = joined(terms.subList(i + 1, terms.size()), state);
        return both(left, List.of(term.is(Particle.AND) ? "and" : "or"), right);
      }
    }
    return described(terms, state);
  }

  /** Returns the words of a noun with a description before it: "file of the department". */
  private static @Nullable List<String> described(List<Term> terms, boolean state) {
    if (lacksPermission(terms)) {
      return noPermission(terms.subList(1, terms.size() - 2));
    }
    if (!terms.isEmpty() && terms.get(0).is(Particle.ONLY)) {
      return both(described(terms.subList(1, terms.size()), state), List.of("only"), List.of());
    }
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).is(Particle.OF)) {
        return ofDescription(terms.subList(0, i), terms.subList(i + 1, terms.size()), state);
      }
    }
    return new Clause(terms, state).words();
  }

  /** Returns whether the terms begin with "no" and end with "permission of". */
  private static boolean lacksPermission(List<Term> terms) {
    int last = terms.size() - 1;
    return last > 2
        && terms.get(0).is(Particle.NO)
        && terms.get(last - 1).is(Particle.OF)
        && terms.get(last).base().equals(PERMISSION);
  }

  /** Returns "no permission to delete file", or "no file edit permission". */
  private static @Nullable List<String> noPermission(List<Term> allowed) {
    Term first = allowed.get(0);
    if (first.isVerb() && allowed.size() > 1) {
      List<String> object = described(allowed.subList(1, allowed.size()), false);
      return both(List.of("no", PERMISSION, "to"), List.of(first.base().split(" ")), object);
    }
    List<String> allowedWords = described(allowed, false);
    return both(List.of("no"), List.of(), both(allowedWords, List.of(), List.of(PERMISSION)));
  }

  private static @Nullable List<String> ofDescription(
      List<Term> description, List<Term> described, boolean state) {
    boolean endsInVerb = !description.isEmpty() && description.get(description.size() - 1).isVerb();
    if (endsInVerb && isPlain(description)) {
      Term verb = description.get(description.size() - 1);
      List<Term> subject = description.subList(0, description.size() - 1);
      List<String> past = List.of(verb.past().split(" "));
      List<String> object = described.isEmpty() ? new ArrayList<>() : described(described, state);
      return subject.isEmpty()
          ? both(past, List.of(), object)
          : both(both(object, List.of(), past), List.of("by"), new Clause(subject, false).words());
    }
    boolean beginsWithVerb = !description.isEmpty() && description.get(0).kind() == Kind.ACTION;
    if (beginsWithVerb && description.size() > 1 && !endsInVerb) {
      boolean statement =
          described.isEmpty()
              || described.get(described.size() - 1).isState()
              || described.stream().anyMatch(term -> term.kind() == Kind.PARTICLE);
      if (statement) {
        return null;
      }
      List<Term> all = new ArrayList<>(description);
      all.addAll(described);
      return described(all, state);
    }
    List<String> before = new Clause(description, true).words();
    return described.isEmpty() ? before : both(before, List.of(), described(described, state));
  }

  /** Returns whether a description is a verb, perhaps after its subject. */
  private static boolean isPlain(List<Term> description) {
    return description.stream()
        .limit(description.size() - 1L)
        .allMatch(term -> term.kind() == Kind.WORD || term.kind() == Kind.LATIN);
  }

  private static @Nullable List<String> both(
      @Nullable List<String> left, List<String> between, @Nullable List<String> right) {
    if (left == null || right == null) {
      return null;
    }
    List<String> words = new ArrayList<>(left);
    words.addAll(between);
    words.addAll(right);
    return words;
  }
}
