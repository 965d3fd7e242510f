package dev.larkspur.generator.naming;

import dev.larkspur.generator.naming.Term.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reader of the glossary's data files, one for each kind of term. */
final class TermFiles {
  /** The kinds of parts of phrases; of two files with a term, the first one counts. */
  private static final List<Kind> PARTS =
      List.of(
          Kind.PARTICLE,
          Kind.STATE,
          Kind.OUTCOME,
          Kind.EVENT,
          Kind.ACTION,
          Kind.ADVERB,
          Kind.MANNER,
          Kind.NUMBER,
          Kind.UNIT,
          Kind.RANK,
          Kind.HEAD,
          Kind.WORD);

  private TermFiles() {}

  /** Loads the terms that may be parts of phrases. */
  static Map<String, Term> parts() {
    Map<String, Term> terms = new HashMap<>();
    for (Kind kind : PARTS) {
      load(kind).forEach(terms::putIfAbsent);
    }
    return terms;
  }

  /** Loads the terms of a kind; a term that is listed twice is an error in the file. */
  static Map<String, Term> load(Kind kind) {
    String file = "glossary/" + kind.name().toLowerCase(Locale.ROOT) + ".txt";
    try (InputStream data = TermFiles.class.getResourceAsStream(file)) {
      if (data == null) {
        throw new IllegalStateException("The glossary's file " + file + " is missing.");
      }
      Map<String, Term> terms = new HashMap<>();
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(data, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          add(kind, line, terms);
        }
      }
      return terms;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds the terms of a line: terms separated by blanks, an equals sign, English words. */
  private static void add(Kind kind, String line, Map<String, Term> terms) {
    int equals = line.indexOf('=');
    Term term = term(kind, line.substring(equals + 1).strip());
    for (String written : line.substring(0, equals).strip().split(" ", -1)) {
      if (terms.put(written, term) != null) {
        throw new IllegalStateException("The glossary lists " + written + " twice as " + kind);
      }
    }
  }

  /** Creates a term. Verbs have four forms: create, created, creating, creation. */
  private static Term term(Kind kind, String english) {
    String[] forms = english.split(", ", -1);
    return forms.length == 4
        ? new Term(kind, forms[0], forms[1], forms[2], forms[3])
        : Term.of(kind, english);
  }
}
