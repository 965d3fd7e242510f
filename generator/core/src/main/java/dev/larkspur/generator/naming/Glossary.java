package dev.larkspur.generator.naming;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * English words for phrases of the documentation's languages. The terms and their English words are
 * data files; a phrase that is not a term itself is composed of terms that cover it completely.
 */
final class Glossary {
  /** A longer text is a sentence. */
  private static final int LONGEST_PHRASE = 32;

  private static final int MOST_WORDS = 6;

  /** Phrases that are not parts of others, in lower case without blanks. */
  private final Map<String, Term> wholes;

  /** Terms that phrases are composed of. */
  private final Map<String, Term> parts;

  private final Segmentation segmentation;

  private Glossary(Map<String, Term> wholes, Map<String, Term> parts) {
    this.wholes = wholes;
    this.parts = parts;
    this.segmentation = new Segmentation(parts);
  }

  /** Loads the shipped glossary when it is first used. */
  private static final class Shipped {
    static final Glossary GLOSSARY =
        new Glossary(TermFiles.load(Term.Kind.WHOLE), TermFiles.parts());

    private Shipped() {}
  }

  /** Returns the shipped glossary. */
  static Glossary shipped() {
    return Shipped.GLOSSARY;
  }

  /**
   * Returns the English words for a phrase, in lower case; empty if the glossary does not cover all
   * of it. Markup, quotation marks, remarks in parentheses and final punctuation do not count.
   */
  Optional<List<String>> words(String phrase) {
    return words(phrase, false);
  }

  /** Returns whether a text begins like advice or an example, which adds to what precedes it. */
  boolean isAside(String text) {
    for (int end = 1; end <= Math.min(2, text.length()); end++) {
      Term term = parts.get(text.substring(0, end));
      if (term != null && term.is(Particle.ASIDE)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the words of an English text, in lower case; "iOS" is one word. */
  List<String> englishWords(String text) {
    return segmentation.latin(ConstantWords.plainEnglish(text));
  }

  /**
   * Returns the English words for a phrase.
   *
   * @param state whether the phrase is a state, so that a verb alone means its result: "enabled"
   */
  Optional<List<String>> words(String phrase, boolean state) {
    String plain = PlainPhrase.of(phrase);
    if (plain.isEmpty() || plain.length() > LONGEST_PHRASE) {
      return Optional.empty();
    }
    String key = plain.replace(" ", "").toLowerCase(Locale.ROOT);
    Term whole = wholes.getOrDefault(key, parts.get(key));
    if (whole != null && whole.kind() != Term.Kind.PARTICLE) {
      return Optional.of(whole.alone(state));
    }
    List<Term> terms = segmentation.of(plain);
    return terms.isEmpty()
        ? Optional.empty()
        : new Composition(terms, state).words().filter(words -> words.size() <= MOST_WORDS);
  }
}
