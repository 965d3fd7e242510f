package dev.larkspur.generator.reader;

import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.IdempotencyKey;
import dev.larkspur.generator.model.Type;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameter that makes a repetition harmless: one of the known names, and its words say so. */
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
          "dedup_key");
  private static final List<String> WORDS = List.of("幂等", "去重", "idempoten", "避免重复", "重复请求");

  private IdempotencyKeys() {}

  static @Nullable IdempotencyKey find(RequestFields request) {
    Body body = request.body();
    String inBody = body == null ? null : find(body.fields());
    if (inBody != null) {
      return new IdempotencyKey(inBody, IdempotencyKey.In.BODY);
    }
    String inQuery = find(request.queryParameters());
    return inQuery == null ? null : new IdempotencyKey(inQuery, IdempotencyKey.In.QUERY);
  }

  private static @Nullable String find(List<Field> fields) {
    for (Field field : fields) {
      if (field.type() instanceof Type.StringType
          && NAMES.contains(field.name().toLowerCase(Locale.ROOT))
          && isConfirmed(field.description())) {
        return field.name();
      }
    }
    return null;
  }

  private static boolean isConfirmed(String description) {
    String words = description.toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(words::contains);
  }
}
