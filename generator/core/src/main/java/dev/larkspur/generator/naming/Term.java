package dev.larkspur.generator.naming;

import java.util.List;

/**
 * A term of the glossary.
 *
 * @param kind how the term combines with others
 * @param base the English words; of a verb its infinitive
 * @param past the past participle of a verb
 * @param ongoing the present participle of a verb
 * @param noun the noun of a verb
 */
record Term(Kind kind, String base, String past, String ongoing, String noun) {

  /** How a term combines with others. Each kind but the last has a data file. */
  enum Kind {
    /** A phrase that is not a part of others. */
    WHOLE,
    /** A noun or an adjective. */
    WORD,
    /** A noun that forms a compound with a verb before it: "creation time". */
    HEAD,
    /** A unit that may follow a number. */
    UNIT,
    /** A unit that does not count but gives the place in a sequence: "level 3". */
    RANK,
    /** A word before a verb that leaves it a verb: "batch create". */
    ADVERB,
    /** A word before a verb that is an adjective of its noun: "automatic creation". */
    MANNER,
    /** A verb whose object follows: "create department". */
    ACTION,
    /** A verb that is mostly used as a noun: "approval". */
    EVENT,
    /** A verb that says in which state something is: "token expired". */
    STATE,
    /** A verb that says how an action ended: "export failed". */
    OUTCOME,
    /** A word of grammar; its English word is the name of a {@link Particle}. */
    PARTICLE,
    /** Digits, or a numeral. */
    NUMBER,
    /** A word in Latin letters. */
    LATIN
  }

  /** Creates a term that has the same form in all places. */
  static Term of(Kind kind, String words) {
    return new Term(kind, words, words, words, words);
  }

  boolean isVerb() {
    return kind == Kind.ACTION || kind == Kind.EVENT || isState();
  }

  /** Returns whether the term is a verb that says how something is. */
  boolean isState() {
    return kind == Kind.STATE || kind == Kind.OUTCOME;
  }

  boolean is(Particle particle) {
    return kind == Kind.PARTICLE && base.equals(particle.name());
  }

  /** Returns the words of a phrase that consists of this term. */
  List<String> alone(boolean state) {
    boolean result = isState() || (state && isVerb());
    String words = result ? past : kind == Kind.EVENT ? noun : base;
    return List.of(words.split(" "));
  }
}
