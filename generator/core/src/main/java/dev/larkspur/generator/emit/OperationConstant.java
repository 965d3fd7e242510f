package dev.larkspur.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.larkspur.generator.javamodel.JavaOperation;
import dev.larkspur.generator.model.IdempotencyParameter;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.PagingFields;
import dev.larkspur.generator.model.Payload;
import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Retry;
import dev.larkspur.generator.model.UndocumentedOperation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The expression for the static metadata of an operation. */
final class OperationConstant {
  private static final String USUAL_HOST = "https://open.feishu.cn";
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

  private OperationConstant() {}

  static CodeBlock of(JavaOperation called, TypeName result) {
    Operation operation = called.operation();
    CodeBlock.Builder facts = CodeBlock.builder();
    requestLine(
        facts,
        operation.requestLine().httpMethod(),
        operation.id().toString(),
        operation.requestLine().path());
    facts.add("$>$>");
    tokens(facts, operation);
    rateLimit(facts, operation.access().rateLimit());
    idempotencyKey(facts, operation.traits().idempotencyKey());
    retry(facts, operation.traits().retry());
    paging(facts, operation.traits().paging());
    host(facts, operation);
    if (called.errors() != null) {
      facts.add("\n.errors($T.class)", JavaPoetTypes.className(called.errors().type()));
    }
    return facts.add(answer(called.endpoint().payload(), result)).add("$<$<").build();
  }

  /** Returns the metadata of an operation that no page describes. */
  static CodeBlock of(UndocumentedOperation operation, ClassName errors) {
    CodeBlock.Builder facts = CodeBlock.builder();
    String id = operation.id().toString();
    if (operation.httpMethod() == null) {
      facts.add(
          "$T.method($L, $L, $L)",
          RuntimeTypes.OPERATION,
          UndocumentedEmitter.METHOD,
          Literals.word(id),
          Literals.word(operation.path()));
    } else {
      requestLine(facts, operation.httpMethod(), id, operation.path());
    }
    return facts
        .add("$>$>\n.errors($T.class)", errors)
        .add("\n.returnsNothing($T.class)$<$<", RuntimeTypes.JSON)
        .build();
  }

  private static void requestLine(
      CodeBlock.Builder facts, String httpMethod, String operationId, String urlPath) {
    String id = Literals.quoted(operationId);
    String path = Literals.quoted(urlPath);
    if (METHODS.contains(httpMethod)) {
      String method = httpMethod.toLowerCase(Locale.ROOT);
      boolean fits = method.length() + id.length() + path.length() < 80;
      String format = fits ? "$T.$L($L, $L)" : "$T.$L(\n$>$>$L,\n$L$<$<)";
      facts.add(format, RuntimeTypes.OPERATION, method, id, path);
    } else {
      facts.add(
          "$T.method($L, $L, $L)", RuntimeTypes.OPERATION, Literals.word(httpMethod), id, path);
    }
  }

  private static void tokens(CodeBlock.Builder facts, Operation operation) {
    if (!operation.access().tokens().isEmpty()) {
      CodeBlock kinds =
          operation.access().tokens().stream()
              .map(kind -> CodeBlock.of("$T.$L", RuntimeTypes.TOKEN_KIND, kind.name()))
              .collect(CodeBlock.joining(", "));
      facts.add("\n.tokens($L)", kinds);
    }
  }

  private static void rateLimit(CodeBlock.Builder facts, @Nullable RateLimit limit) {
    if (limit != null) {
      for (RateLimit.Tier tier : limit.tiers()) {
        facts.add("\n.rateLimit($L, $L)", asInt(tier.requests()), asInt(tier.perSeconds()));
      }
      for (RateLimit.ParameterTier tier : limit.byParameter()) {
        facts.add(
            "\n.rateLimitPer($L, $L, $L)",
            Literals.word(tier.parameter()),
            asInt(tier.requests()),
            asInt(tier.perSeconds()));
      }
    }
  }

  private static void idempotencyKey(CodeBlock.Builder facts, @Nullable IdempotencyParameter key) {
    if (key != null) {
      String method =
          key.in() == IdempotencyParameter.In.BODY
              ? "idempotencyKeyInBody"
              : "idempotencyKeyInQuery";
      facts.add("\n.$L($L)", method, Literals.word(key.parameter()));
    }
  }

  private static void retry(CodeBlock.Builder facts, @Nullable Retry retry) {
    if (retry != null && retry.idempotent()) {
      facts.add("\n.idempotent()");
    }
    if (retry != null && !retry.codes().isEmpty()) {
      List<CodeBlock> codes =
          retry.codes().stream().map(code -> CodeBlock.of("$LL", code)).toList();
      facts.add("\n.retryable($L)", CodeBlock.join(codes, ", "));
    }
  }

  private static void paging(CodeBlock.Builder facts, @Nullable PagingFields paging) {
    if (paging != null) {
      List<CodeBlock> paths =
          Stream.of(paging.tokenParameter(), paging.nextToken(), paging.hasMore(), paging.items())
              .map(path -> path == null ? CodeBlock.of("null") : Literals.word(path))
              .toList();
      facts.add("\n.paging($L)", CodeBlock.join(paths, ", "));
    }
  }

  private static void host(CodeBlock.Builder facts, Operation operation) {
    String host = operation.requestLine().scheme() + "://" + operation.requestLine().host();
    if (!host.equals(USUAL_HOST)) {
      facts.add("\n.host($L)", Literals.word(host));
    }
  }

  private static CodeBlock answer(Payload payload, TypeName type) {
    if (payload instanceof Payload.Members members) {
      return CodeBlock.of("\n.$L($T.class)", method(members.kind()), type);
    } else if (payload instanceof Payload.Value) {
      return type instanceof ParameterizedTypeName
          ? CodeBlock.of("\n.returns(new $T<>() {})", RuntimeTypes.RESPONSE_TYPE)
          : CodeBlock.of("\n.returns($T.class)", type);
    } else if (payload instanceof Payload.Stream) {
      TypeName event = ((ParameterizedTypeName) type).typeArguments().get(0);
      return CodeBlock.of("\n.streams($T.class)", event);
    } else if (payload instanceof Payload.Redirect) {
      return CodeBlock.of("\n.redirects()");
    }
    return CodeBlock.of("\n.returnsFile()");
  }

  private static String method(ResponseKind kind) {
    return switch (kind) {
      case FLAT -> "returnsFlat";
      case BARE -> "returnsBare";
      case NONE -> "returnsNothing";
      default -> "returns";
    };
  }

  private static int asInt(long number) {
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, number));
  }
}
