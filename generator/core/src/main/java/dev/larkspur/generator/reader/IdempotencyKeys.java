package dev.larkspur.generator.reader;

import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.IdempotencyParameter;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.vocabulary.IdempotencyWords;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parameter that makes a request idempotent: one with a usual name whose description
 * confirms it, otherwise one whose description calls it an idempotency key.
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

  private IdempotencyKeys() {}

  static @Nullable IdempotencyParameter find(RequestFields request, IdempotencyWords words) {
    IdempotencyParameter named =
        find(request, field -> isKeyName(field) && words.confirm(field.description()));
    return named != null ? named : find(request, field -> words.decide(field.description()));
  }

  private static @Nullable IdempotencyParameter find(
      RequestFields request, Predicate<Field> isKey) {
    Body body = request.body();
    String inBody = body == null ? null : find(body.fields(), isKey);
    if (inBody != null) {
      return new IdempotencyParameter(inBody, IdempotencyParameter.In.BODY);
    }
    String inQuery = find(request.queryParameters(), isKey);
    return inQuery == null
        ? null
        : new IdempotencyParameter(inQuery, IdempotencyParameter.In.QUERY);
  }

  private static @Nullable String find(List<Field> fields, Predicate<Field> isKey) {
    for (Field field : fields) {
      if (field.type() instanceof Type.StringType && isKey.test(field)) {
        return field.name();
      }
    }
    return null;
  }

  private static boolean isKeyName(Field field) {
    return NAMES.contains(field.name().toLowerCase(Locale.ROOT));
  }
}
