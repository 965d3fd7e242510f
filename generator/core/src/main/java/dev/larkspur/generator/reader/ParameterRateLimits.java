package dev.larkspur.generator.reader;

import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.RateLimit.ParameterTier;
import dev.larkspur.generator.model.RateLimit.Tier;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.RateLimitWords;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rate limits of a part of the calls, such as the messages to the same chat, if a
 * parameter of the request identifies what the calls have in common.
 */
final class ParameterRateLimits {
  private static final String TYPE_SUFFIX = "_type";

  private final List<Field> fields;
  private final Set<ParameterTier> tiers = new LinkedHashSet<>();
  private final Set<String> sentences = new LinkedHashSet<>();

  private ParameterRateLimits(List<Field> fields) {
    this.fields = fields;
  }

  /**
   * Adds the limits of parameters to the limit of all calls.
   *
   * @param limit the limit of all calls; null if undocumented
   * @param texts the text before the request
   * @param fields the parameters of the path and the query, and the fields of the body
   */
  static @Nullable RateLimit add(
      @Nullable RateLimit limit, List<String> texts, List<Field> fields) {
    ParameterRateLimits found = new ParameterRateLimits(fields);
    for (Vocabulary language : Vocabulary.all()) {
      RateLimitWords words = language.rateLimits();
      for (String text : texts) {
        words.sentences(text).stream()
            .filter(words::limitsCalls)
            .forEach(sentence -> found.read(sentence, words));
      }
    }
    if (found.tiers.isEmpty()) {
      return limit;
    }
    RateLimit base =
        limit == null ? new RateLimit(String.join("\n", found.sentences), List.of()) : limit;
    return base.withByParameter(List.copyOf(found.tiers));
  }

  /**
   * Reads a sentence. A number belongs to the noun before it, or to the noun behind it if the
   * sentence begins with a number: "5 QPS for the same chat".
   */
  private void read(String sentence, RateLimitWords words) {
    List<Tier> waiting = new ArrayList<>();
    boolean numberFirst = false;
    boolean hasNoun = false;
    String subject = null;
    for (int at = 0; at < sentence.length(); at++) {
      int noun = words.narrowedNoun(sentence, at);
      Tier tier = RateLimits.tierAt(sentence, at, words);
      if (noun >= 0) {
        hasNoun = true;
        subject = words.subjectAt(sentence, noun);
        add(waiting, subject, sentence);
        waiting.clear();
      }
      if (tier != null) {
        numberFirst |= !hasNoun;
        if (numberFirst) {
          waiting.add(tier);
        } else {
          add(List.of(tier), subject, sentence);
        }
      }
    }
  }

  private void add(List<Tier> found, @Nullable String subject, String sentence) {
    String parameter = subject == null || found.isEmpty() ? null : parameterOf(subject);
    if (parameter != null) {
      found.forEach(
          tier -> tiers.add(new ParameterTier(parameter, tier.requests(), tier.perSeconds())));
      sentences.add(PageText.strip(sentence));
    }
  }

  /**
   * Returns the parameter that identifies a subject: {@code chat_id} for a chat, or {@code
   * receive_id} if {@code receive_id_type} can be {@code chat_id}. A user may be the caller, so
   * that only the latter identifies one.
   */
  private @Nullable String parameterOf(String subject) {
    for (Field field : fields) {
      boolean isNamed = !subject.equals("user") && isIdOf(field.name(), subject);
      if (isScalar(field) && (isNamed || isTypedAs(field, subject))) {
        return field.name();
      }
    }
    return null;
  }

  private boolean isTypedAs(Field field, String subject) {
    return fields.stream()
        .filter(other -> other.name().equals(field.name() + TYPE_SUFFIX))
        .filter(other -> !isIdOf(field.name(), subject))
        .flatMap(other -> other.enumItems().stream())
        .anyMatch(known -> isIdOf(known.value(), subject));
  }

  private static boolean isIdOf(String name, String subject) {
    String plain = name.toLowerCase(Locale.ROOT).replace("_", "");
    return plain.equals(subject + "id")
        || plain.equals("open" + subject + "id")
        || plain.equals(subject + "token");
  }

  private static boolean isScalar(Field field) {
    return field.type() instanceof Type.StringType || field.type() instanceof Type.IntegerType;
  }
}
