package dev.larkspur.generator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larkspur.generator.model.AccessTokenType;
import dev.larkspur.generator.model.Answer;
import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.BodyKind;
import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumSource;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Examples;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.FieldBuilder;
import dev.larkspur.generator.model.IdempotencyParameter;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.OperationBuilder;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.Response;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.model.Type;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Operations, events and fields for tests that need no pages. */
public final class Spec {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Spec() {}

  /** Returns a builder for an operation with this id and request line. */
  public static OperationSpec operation(String id, String method, String path) {
    return new OperationSpec(id, method, path);
  }

  /** Returns an event with these members in its body. */
  public static Event event(String type, Field... members) {
    return new Event(
        type,
        type,
        "",
        null,
        null,
        "zh",
        new Source("events/" + type + ".md", 1),
        Map.of(),
        List.of(object("event", "-", members)),
        List.of());
  }

  /** Returns a callback with these members in its body and these fields of its answer. */
  public static Event callback(String type, List<Field> members, Field... answer) {
    return event(type, members.toArray(Field[]::new))
        .withAnswer(new Answer(List.of(answer), List.of(), List.of()));
  }

  public static Field string(String name) {
    return field(name, new Type.StringType("string"));
  }

  public static Field integer(String name) {
    return field(name, new Type.IntegerType("int"));
  }

  public static Field bool(String name) {
    return field(name, new Type.BooleanType("boolean"));
  }

  public static Field file(String name) {
    return field(name, new Type.FileType("file"));
  }

  public static Field any(String name) {
    return field(name, new Type.AnyType("any"));
  }

  /** Returns a string with known values. */
  public static Field words(String name, String... values) {
    return enumerated(string(name), values);
  }

  /** Returns a number with known values. */
  public static Field numbers(String name, String... values) {
    return enumerated(integer(name), values);
  }

  public static Field object(String name, String typeName, Field... members) {
    return field(name, new Type.ObjectType(typeName, typeName), members);
  }

  public static Field objects(String name, String typeName, Field... members) {
    return field(
        name, new Type.ListType(typeName + "[]", new Type.ObjectType(typeName, typeName)), members);
  }

  public static Field field(String name, Type type, Field... members) {
    return Field.builder(name, type)
        .description("The " + name + ".")
        .fields(List.of(members))
        .line(10)
        .build();
  }

  public static Field required(Field field) {
    return illustrated(field).required(true).build();
  }

  public static Field deprecated(Field field) {
    return illustrated(field).deprecated(true).build();
  }

  public static Field described(Field field, String description) {
    return illustrated(field).description(description).build();
  }

  public static Field constrained(Field field, Constraints constraints) {
    return field.toBuilder().constraints(constraints).build();
  }

  public static Field defaulting(Field field, String value) {
    return field.toBuilder().defaultValue(new TextNode(value)).build();
  }

  public static Field scoped(Field field, String... scopes) {
    return field.toBuilder().scopes(List.of(scopes)).build();
  }

  public static ErrorCode error(long code, int status, String message, ErrorCode... subErrors) {
    return new ErrorCode(code, status, message, "Look it up.", 100, List.of(subErrors));
  }

  private static Field enumerated(Field field, String... values) {
    List<EnumItem> items =
        Arrays.stream(values)
            .map(value -> new EnumItem(value, "Means " + value + ".", EnumSource.TAG))
            .toList();
    return illustrated(field).enumItems(items).build();
  }

  /** Adds an example and a length, so that the Javadoc of the field has all its parts. */
  private static FieldBuilder illustrated(Field field) {
    return field.toBuilder()
        .example(new TextNode("example of " + field.name()))
        .constraints(Constraints.builder().minLength(1L).maxLength(50L).build());
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Builder for an operation that has values where tests need none of their own. */
  public static final class OperationSpec {
    private final OperationBuilder operation;
    private final List<ErrorCode> errors = new ArrayList<>();
    private final List<Example> requests = new ArrayList<>();
    private final List<Example> responses = new ArrayList<>();

    private OperationSpec(String id, String method, String path) {
      operation =
          Operation.builder(OperationId.parse(id))
              .title("A title")
              .fullPath("/docs/" + id.replace('.', '/'))
              .source(new Source(id.replace('.', '/') + ".md", 8))
              .httpMethod(method)
              .scheme("https")
              .host("open.feishu.cn")
              .path(path)
              .tokens(List.of(AccessTokenType.TENANT, AccessTokenType.USER))
              .appTypes(List.of("custom"))
              .rateLimit(new RateLimit("100/min", List.of(new RateLimit.Tier(100, 60))))
              .scopes(List.of(new Scope("im:message", false), new Scope("im:message:send", true)))
              .response(new Response(ResponseKind.ENVELOPE, List.of()));
    }

    public OperationSpec page(String path) {
      operation.source(new Source(path, 8));
      return this;
    }

    public OperationSpec title(String text) {
      operation.title(text);
      return this;
    }

    public OperationSpec host(String name) {
      operation.host(name);
      return this;
    }

    public OperationSpec deprecated() {
      operation.deprecated(true);
      return this;
    }

    public OperationSpec headers(Field... fields) {
      operation.headers(List.of(fields));
      return this;
    }

    public OperationSpec path(Field... fields) {
      operation.pathParameters(List.of(fields));
      return this;
    }

    public OperationSpec query(Field... fields) {
      operation.queryParameters(List.of(fields));
      return this;
    }

    public OperationSpec body(Field... fields) {
      return body(BodyKind.OBJECT, fields);
    }

    public OperationSpec body(BodyKind kind, Field... fields) {
      operation.requestBody(new Body("application/json", kind, List.of(fields), List.of()));
      return this;
    }

    /** Sets an enveloped response with these members in its data. */
    public OperationSpec data(Field... fields) {
      return response(
          ResponseKind.ENVELOPE, integer("code"), string("msg"), object("data", "-", fields));
    }

    public OperationSpec response(ResponseKind kind, Field... fields) {
      operation.response(new Response(kind, List.of(fields)));
      return this;
    }

    public OperationSpec errors(ErrorCode... codes) {
      errors.addAll(List.of(codes));
      return this;
    }

    public OperationSpec rateLimit(RateLimit limit) {
      operation.rateLimit(limit);
      return this;
    }

    public OperationSpec idempotencyKey(String parameter) {
      operation.idempotencyKey(new IdempotencyParameter(parameter, IdempotencyParameter.In.BODY));
      return this;
    }

    public OperationSpec requestExample(String text) {
      requests.add(new Example(json(text), null, 200, false));
      return this;
    }

    public OperationSpec responseExample(String text) {
      responses.add(new Example(json(text), null, 210, false));
      return this;
    }

    public Operation build() {
      return operation.errors(errors).examples(new Examples(requests, responses)).build();
    }
  }
}
