package dev.larkspur.generator.naming;

import dev.larkspur.generator.naming.Term.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** English words for terms without conjunctions, read from left to right. */
final class Clause {
  /** Words for those who act: "log managed by app" would be a wrong reading of a compound. */
  private static final Set<String> ACTORS =
      Set.of(
          "administrator",
          "admin",
          "applicant",
          "approver",
          "bot",
          "creator",
          "employee",
          "manager",
          "member",
          "operator",
          "owner",
          "system",
          "user");

  private final List<Term> terms;
  private final boolean state;
  private final List<String> words = new ArrayList<>();
  private int next;

  /** Whether only adverbs precede the next term, so that a verb has an object after it. */
  private boolean initial = true;

  /**
   * Creates a clause.
   *
   * @param terms the terms
   * @param state whether a verb alone means its result
   */
  Clause(List<Term> terms, boolean state) {
    this.terms = terms;
    this.state = state;
  }

  /** Returns the words; null for an order of terms that is not understood, or for no terms. */
  @Nullable List<String> words() {
    while (next < terms.size()) {
      Term term = terms.get(next++);
      boolean understood =
          switch (term.kind()) {
            case PARTICLE -> particle(Particle.valueOf(term.base()));
            case ACTION, EVENT, STATE, OUTCOME -> verb(term);
            case RANK -> false;
            case NUMBER -> number(term);
            default -> add(term.base());
          };
      if (!understood) {
        return null;
      }
      initial = initial && (term.kind() == Kind.ADVERB || term.kind() == Kind.MANNER);
    }
    return words.isEmpty() ? null : words;
  }

  private boolean particle(Particle particle) {
    return switch (particle) {
      case DONE -> verbFollows() && add(follower().past());
      case NOT_DONE -> verbFollows() && add("not") && add(follower().past());
      case PENDING -> verbFollows() && add("pending") && add(follower().noun());
      case ONGOING -> verbFollows() && add(follower().ongoing()) && skip(Particle.DURING);
      case DO_NOT -> verbFollows() && add("do not") && add(follower().base());
      case CAN -> verbFollows() && words.isEmpty() && add("can") && add(follower().base());
      case CANNOT -> verbFollows() && cannot();
      case PASSIVE -> passive();
      case NO -> !hasObject() && add("no") && add(rest());
      case NON -> add("non") && add(rest());
      case NEEDS -> add("needs") && add(rest());
      case NEEDS_NO -> add("no") && add(rest()) && add("needed");
      case ONLY -> add(rest()) && add("only");
      case ALL -> add("all") && (next == terms.size() || add(all()));
      case HAS -> add("has") && add(rest());
      case BY -> add("by") && add(rest());
      case OR_ABOVE -> !words.isEmpty() && add("or above");
      case OR_BELOW -> !words.isEmpty() && add("or below");
      case ORDINAL -> ordinal();
      case WITHIN -> closes("within");
      case AFTER -> closes("after");
      case BEFORE -> closes("before");
      case DURING, OF, AND, OR, ASIDE, TO, FILLER -> false;
    };
  }

  private boolean verb(Term verb) {
    if (skips(Particle.DURING)) {
      return add(verb.ongoing());
    }
    boolean last = next == terms.size();
    boolean alone = last && words.isEmpty();
    if (alone) {
      return add(String.join(" ", verb.alone(state)));
    }
    if (verb.isState()) {
      if (isBefore(Kind.HEAD) || (initial && terms.get(0).kind() == Kind.MANNER)) {
        return add(verb.noun());
      }
      return (last || initial) && add(verb.past());
    }
    if (verb.kind() == Kind.EVENT) {
      return add(last && state ? verb.past() : verb.noun());
    }
    return action(verb, terms.subList(next, terms.size()));
  }

  /**
   * Adds a verb with what follows it, of which it is a part ("creation time") or which is its
   * object ("create department").
   */
  private boolean action(Term verb, List<Term> following) {
    if (following.isEmpty()) {
      boolean infinitive = initial && terms.get(0).kind() == Kind.ADVERB;
      return add(infinitive ? verb.base() : state && !initial ? verb.past() : verb.noun());
    }
    Term follower = following.get(0);
    if (formsCompound(following) || follower.kind() == Kind.PARTICLE || follower.isState()) {
      return add(verb.noun());
    }
    if (initial && saysMore(following)) {
      return add(verb.past());
    }
    if (initial) {
      return withObject(verb);
    }
    if (follower.isVerb()) {
      return add(verb.noun());
    }
    boolean sentence = onlyNouns(next - 1) && following.stream().noneMatch(Term::isVerb);
    return sentence && bySubject(verb);
  }

  /** Returns whether terms are nouns like "time", followed by nothing or by a statement. */
  private static boolean formsCompound(List<Term> following) {
    int end = 0;
    while (end < following.size() && following.get(end).kind() == Kind.HEAD) {
      end++;
    }
    return end > 0
        && (end == following.size()
            || following.get(end).kind() == Kind.PARTICLE
            || following.get(end).kind() == Kind.STATE);
  }

  /** Returns whether terms are a noun and a statement about it: "file too large". */
  private static boolean saysMore(List<Term> following) {
    Term end = following.get(following.size() - 1);
    return end.kind() == Kind.STATE
        || following.stream()
            .anyMatch(term -> term.is(Particle.DONE) || term.is(Particle.NOT_DONE));
  }

  /** Adds "create department", "department created", or "department creation failed". */
  private boolean withObject(Term verb) {
    Term end = terms.get(terms.size() - 1);
    if (end.kind() == Kind.OUTCOME) {
      List<String> object = noun(terms.subList(next, terms.size() - 1));
      next = terms.size();
      return add(object) && add(verb.noun()) && add(end.past());
    }
    List<String> object = noun(terms.subList(next, terms.size()));
    next = terms.size();
    return state ? add(object) && add(verb.past()) : add(verb.base()) && add(object);
  }

  /** Turns a subject, a verb and its object into "ticket closed by bot". */
  private boolean bySubject(Term verb) {
    List<String> subject = List.copyOf(words);
    if (!ACTORS.contains(subject.get(subject.size() - 1))) {
      return false;
    }
    words.clear();
    return add(rest()) && add(verb.past()) && add("by") && add(subject);
  }

  /** Returns the words of a noun, also for a verb alone. */
  private static @Nullable List<String> noun(List<Term> terms) {
    boolean verb = terms.size() == 1 && terms.get(0).isVerb();
    return verb ? List.of(terms.get(0).noun().split(" ")) : new Clause(terms, false).words();
  }

  /** Adds "cannot edit", or "cannot be edited" after a noun. */
  private boolean cannot() {
    boolean passive = !words.isEmpty() && terms.get(next).kind() == Kind.ACTION;
    return add("cannot") && add(passive ? "be " + follower().past() : follower().base());
  }

  /** Returns whether one of the following terms is a verb with a noun after it as its object. */
  private boolean hasObject() {
    for (int i = next; i + 1 < terms.size(); i++) {
      if (terms.get(i).isVerb() && (i > next || terms.get(i + 1).kind() != Kind.HEAD)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the terms before an index are nouns. */
  private boolean onlyNouns(int end) {
    return terms.subList(0, end).stream()
        .allMatch(
            term ->
                term.kind() == Kind.WORD || term.kind() == Kind.HEAD || term.kind() == Kind.LATIN);
  }

  /** Adds "rejected", or "assigned by administrator" if the subject is between. */
  private boolean passive() {
    if (verbFollows()) {
      return add(follower().past());
    }
    Term last = terms.get(terms.size() - 1);
    if (next >= terms.size() - 1 || !last.isVerb()) {
      return false;
    }
    List<String> subject = new Clause(terms.subList(next, terms.size() - 1), false).words();
    next = terms.size();
    return add(last.past()) && add("by") && add(subject);
  }

  /** Adds a number, or the unit after it and then the number: a name cannot begin with a digit. */
  private boolean number(Term number) {
    String numbers = number.base();
    if (next + 1 < terms.size() && terms.get(next).is(Particle.TO) && isNumber(next + 1)) {
      numbers += " to " + terms.get(next + 1).base();
      next += 2;
    }
    if (isBefore(Kind.RANK)) {
      return add(follower().base()) && add(numbers);
    }
    if (isBefore(Kind.UNIT)) {
      String unit = follower().base();
      return add(numbers.equals("1") ? unit : Plural.of(unit)) && add(numbers);
    }
    return !words.isEmpty() && !isNumber(next) && add(numbers);
  }

  private boolean ordinal() {
    if (!isNumber(next)) {
      return false;
    }
    Term number = follower();
    boolean counted = isBefore(Kind.UNIT) || isBefore(Kind.RANK);
    return counted && add(follower().base()) && add(number.base());
  }

  private boolean isNumber(int index) {
    return index < terms.size() && terms.get(index).kind() == Kind.NUMBER;
  }

  /** Adds a preposition before the words so far if the clause ends here. */
  private boolean closes(String preposition) {
    if (next < terms.size() || words.isEmpty() || preposition.equals(words.get(0))) {
      return false;
    }
    words.add(0, preposition);
    return true;
  }

  private boolean verbFollows() {
    return next < terms.size() && terms.get(next).isVerb();
  }

  private boolean isBefore(Kind kind) {
    return next < terms.size() && terms.get(next).kind() == kind;
  }

  private Term follower() {
    return terms.get(next++);
  }

  private boolean skips(Particle particle) {
    if (next < terms.size() && terms.get(next).is(particle)) {
      next++;
      return true;
    }
    return false;
  }

  /** Skips a particle if it follows. */
  private boolean skip(Particle particle) {
    skips(particle);
    return true;
  }

  /** Returns the words of all remaining terms. */
  private @Nullable List<String> rest() {
    List<String> rest = new Clause(terms.subList(next, terms.size()), false).words();
    next = terms.size();
    return rest;
  }

  /** Returns the words of all remaining terms, a noun in the plural. */
  private @Nullable List<String> all() {
    return terms.get(terms.size() - 1).isVerb() ? rest() : plural(rest());
  }

  private static @Nullable List<String> plural(@Nullable List<String> singular) {
    if (singular == null) {
      return null;
    }
    List<String> plural = new ArrayList<>(singular);
    int last = plural.size() - 1;
    plural.set(last, Plural.of(plural.get(last)));
    return plural;
  }

  private boolean add(String english) {
    words.addAll(List.of(english.split(" ")));
    return true;
  }

  private boolean add(@Nullable List<String> english) {
    return english != null && words.addAll(english);
  }
}
