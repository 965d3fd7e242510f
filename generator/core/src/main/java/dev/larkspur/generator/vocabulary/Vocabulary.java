package dev.larkspur.generator.vocabulary;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The words of one documentation language.
 *
 * @param language the language's ISO 639 code, which is also the name of its data file
 * @param script a character of the language's script, or of punctuation that only it uses
 * @param sectionTitles titles of sections
 * @param columnHeads words in the heads of tables
 * @param baseTable words of the table that describes what a page is about
 * @param yesNo words that say whether a field is required
 * @param typeWords words in type cells
 * @param pages words on pages of every kind
 * @param rateLimits words of rate limits
 * @param responses words that say what kind of response there is
 * @param idempotency words that confirm an idempotency key
 * @param deprecation words that advise against something
 * @param labels words of the labels in descriptions
 * @param constraints words of constraints
 * @param valueLists words that announce lists of values
 * @param scopes words of lists of scopes
 * @param events words of event and callback pages
 * @param notices words of notices of breaking changes
 * @param dates words of dates
 */
public record Vocabulary(
    String language,
    Pattern script,
    SectionTitles sectionTitles,
    ColumnHeads columnHeads,
    BaseTableWords baseTable,
    YesNo yesNo,
    TypeWords typeWords,
    PageWords pages,
    RateLimitWords rateLimits,
    ResponseWords responses,
    IdempotencyWords idempotency,
    DeprecationWords deprecation,
    LabelWords labels,
    ConstraintWords constraints,
    ValueListWords valueLists,
    ScopeWords scopes,
    EventWords events,
    NoticeWords notices,
    DateWords dates) {

  private static final List<String> LANGUAGES = List.of("zh");

  /** Returns all vocabularies, that of the most common language first. */
  public static List<Vocabulary> all() {
    return Loaded.ALL;
  }

  /**
   * Returns the vocabulary that knows most of a page's section titles; the most common language if
   * none knows any.
   */
  public static Vocabulary of(Collection<String> sectionTitles) {
    Vocabulary best = Loaded.ALL.get(0);
    long most = Loaded.ALL.size() == 1 ? 0 : best.known(sectionTitles);
    for (Vocabulary other : Loaded.ALL.subList(1, Loaded.ALL.size())) {
      long known = other.known(sectionTitles);
      if (known > most) {
        most = known;
        best = other;
      }
    }
    return best;
  }

  private long known(Collection<String> titles) {
    return titles.stream().filter(title -> sectionTitles.role(title) != SectionRole.OTHER).count();
  }

  /** Returns whether a text holds a character of the language's script. */
  public boolean isWrittenIn(String text) {
    return script.matcher(text).find();
  }

  /** The vocabularies, loaded when the first page is read. */
  private static final class Loaded {
    static final List<Vocabulary> ALL = LANGUAGES.stream().map(Loaded::load).toList();

    private static Vocabulary load(String language) {
      JsonMapper mapper =
          JsonMapper.builder()
              .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
              .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
              .build();
      String file = language + ".yaml";
      try (InputStream data = Vocabulary.class.getResourceAsStream(file)) {
        if (data == null) {
          throw new IllegalStateException("The vocabulary " + file + " is missing.");
        }
        Object words = new Load(LoadSettings.builder().build()).loadFromInputStream(data);
        return mapper.convertValue(words, Vocabulary.class);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
