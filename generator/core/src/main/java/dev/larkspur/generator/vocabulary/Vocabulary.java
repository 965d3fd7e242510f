package dev.larkspur.generator.vocabulary;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The words of one documentation language.
 *
 * @param language the language's ISO 639 code, which is also the name of its data file
 * @param script a character that names and values do not contain
 * @param prose a part of a text that shows that it is neither a name nor a value without quotes
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
 * @param limits words of limits that are written as sentences
 * @param valueLists words that announce lists of values
 * @param scopes words of lists of scopes
 * @param events words of event and callback pages
 * @param notices words of notices of breaking changes
 * @param dates words of dates
 */
public record Vocabulary(
    String language,
    Pattern script,
    Pattern prose,
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
    LimitWords limits,
    ValueListWords valueLists,
    ScopeWords scopes,
    EventWords events,
    NoticeWords notices,
    DateWords dates) {

  private static final List<String> LANGUAGES = List.of("zh", "en");

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
          .build();
  private static final Map<String, Vocabulary> LOADED = new ConcurrentHashMap<>();

  /** Returns the codes of all languages, the most common one first. */
  public static List<String> languages() {
    return LANGUAGES;
  }

  /**
   * Returns all vocabularies, that of the most common language first. Each one is loaded when it is
   * first accessed.
   */
  public static List<Vocabulary> all() {
    return new AbstractList<>() {
      @Override
      public Vocabulary get(int index) {
        return LOADED.computeIfAbsent(LANGUAGES.get(index), Vocabulary::load);
      }

      @Override
      public int size() {
        return LANGUAGES.size();
      }
    };
  }

  /** Returns whether two texts are the title of a section and the first head of its table. */
  public boolean areTitleAndHead(String title, String head) {
    return (columnHeads.role(head) != null || baseTable.isHead(head))
        && sectionTitles.role(title) != SectionRole.OTHER;
  }

  /** Returns whether a text holds a character that names and values do not contain. */
  public boolean isWrittenIn(String text) {
    return script.matcher(text).find();
  }

  /** Returns whether a text without quotes is prose, and neither a name nor a value. */
  public boolean isProse(String text) {
    return prose.matcher(text).find() || isWrittenIn(text);
  }

  private static Vocabulary load(String language) {
    String file = language + ".yaml";
    try (InputStream data = Vocabulary.class.getResourceAsStream(file)) {
      if (data == null) {
        throw new IllegalStateException("The vocabulary " + file + " is missing.");
      }
      return read(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a data file.
   *
   * @throws YamlEngineException if it is not valid YAML
   * @throws IllegalArgumentException if words are missing or invalid
   */
  static Vocabulary read(InputStream data) {
    Object words = new Load(LoadSettings.builder().build()).loadFromInputStream(data);
    if (words == null) {
      throw new IllegalArgumentException("The vocabulary has no words.");
    }
    return MAPPER.convertValue(words, Vocabulary.class);
  }
}
