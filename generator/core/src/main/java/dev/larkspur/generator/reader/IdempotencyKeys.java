package dev.larkspur.generator.reader;

import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.IdempotencyKey;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.PageText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The parameter that makes a repetition harmless: one of the known names, and its words say so; or
 * one of any name that its words call a key.
 */
final class IdempotencyKeys {
  private static final Set<String> NAMES =
      Set.of(
          "client_token",
          "uuid",
          "idempotent_id",
          "idempotent_key",
          "idempotency_key",
          "idempotency_id",
          "request_id",
          "external_id",
          "dedup_id",
          "dedup_key",
          "dedupe_key");

  /** What confirms a known name. */
  private static final List<String> WORDS =
      List.of("幂等", "去重", "idempoten", "避免重复", "重复请求", "同一请求", "同一个请求");

  /** What says of any name that it is a key; that an operation is idempotent says nothing of it. */
  private static final List<String> KEYS =
      List.of("幂等id", "幂等key", "幂等token", "幂等键", "幂等标志", "幂等标识", "用于幂等", "用于支持幂等");

  private IdempotencyKeys() {}

  static @Nullable IdempotencyKey find(RequestFields request) {
    IdempotencyKey named = find(request, IdempotencyKeys::isConfirmed);
    return named != null ? named : find(request, IdempotencyKeys::isCalledKey);
  }

  private static @Nullable IdempotencyKey find(RequestFields request, Predicate<Field> isKey) {
    Body body = request.body();
    String inBody = body == null ? null : find(body.fields(), isKey);
    if (inBody != null) {
      return new IdempotencyKey(inBody, IdempotencyKey.In.BODY);
    }
    String inQuery = find(request.queryParameters(), isKey);
    return inQuery == null ? null : new IdempotencyKey(inQuery, IdempotencyKey.In.QUERY);
  }

  private static @Nullable String find(List<Field> fields, Predicate<Field> isKey) {
    for (Field field : fields) {
      if (field.type() instanceof Type.StringType && isKey.test(field)) {
        return field.name();
      }
    }
    return null;
  }

  private static boolean isConfirmed(Field field) {
    return NAMES.contains(field.name().toLowerCase(Locale.ROOT)) && says(field, WORDS);
  }

  private static boolean isCalledKey(Field field) {
    return says(field, KEYS);
  }

  /** Spaces between Chinese and Latin letters are a matter of taste. */
  private static boolean says(Field field, List<String> words) {
    String said = PageText.withoutBlanks(field.description()).toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(said::contains);
  }
}
