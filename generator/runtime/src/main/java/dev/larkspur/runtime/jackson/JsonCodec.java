package dev.larkspur.runtime.jackson;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.OpenEnum;
import dev.larkspur.runtime.internal.NotInBody;
import dev.larkspur.runtime.internal.Quoting;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * JSON reading and writing. The mapper cannot be configured, so that a record is read in the same
 * way in every program.
 *
 * <p>Unknown fields are skipped and nulls are not written. Scalars are read leniently: a number
 * where text is expected, and the reverse; an empty string for a number, a list, a map or an object
 * is null, and so is an empty list for a map or an object. A fraction for an integer is an error.
 */
public final class JsonCodec {
  private static final LogicalType[] EMPTY_TEXT_IS_NULL = {
    LogicalType.Collection, LogicalType.Array, LogicalType.Map, LogicalType.POJO
  };

  static final LogicalType[] EMPTY_LIST_IS_NULL = {LogicalType.Map, LogicalType.POJO};

  /** The maximum depth of nested objects and lists. */
  private static final int MAX_DEPTH = 1000;

  /** The maximum number of characters of a number. */
  private static final int MAX_NUMBER_LENGTH = 1000;

  /** The maximum number of characters of a text. */
  private static final int MAX_TEXT_LENGTH = 20_000_000;

  /** The maximum number of characters of the name of a member. */
  private static final int MAX_NAME_LENGTH = 50_000;

  /** The limits of received JSON, for messages. */
  public static final String LIMITS =
      MAX_DEPTH
          + " levels, "
          + MAX_TEXT_LENGTH
          + " characters of a text, "
          + MAX_NUMBER_LENGTH
          + " of a number, "
          + MAX_NAME_LENGTH
          + " of a name";

  private static final JsonMapper MAPPER = mapper();
  private static final ObjectReader FIRST = reader(Json.class);
  private static final ObjectReader WHOLE =
      FIRST.with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonCodec() {}

  /** Returns the factory of parsers and generators for untyped JSON. */
  public static JsonFactory factory() {
    return MAPPER.getFactory();
  }

  /** Returns a reader for a type. Keep it if it is used more than once. */
  public static ObjectReader reader(Type type) {
    return MAPPER.readerFor(MAPPER.constructType(type));
  }

  /**
   * Returns a reader for a type that leaves out values of a different type than documented; see
   * {@link InvalidValues#reportedBy}, without which it cannot be used.
   */
  public static ObjectReader lenientReader(Type type) {
    return Lenient.MAPPER.readerFor(Lenient.MAPPER.constructType(type));
  }

  /** Returns a writer for any value. */
  public static ObjectWriter writer() {
    return MAPPER.writer();
  }

  /**
   * Parses a JSON text.
   *
   * @throws IOException if the text is not one JSON value, or exceeds a limit
   */
  public static Json parse(String text) throws IOException {
    return WHOLE.readValue(text);
  }

  /**
   * Parses a JSON text.
   *
   * @throws IOException if the text is not one JSON value, or exceeds a limit
   */
  public static Json parse(byte[] text) throws IOException {
    return parse(text, text.length);
  }

  /**
   * Parses the JSON text in the first bytes of an array.
   *
   * @throws IOException if the text is not one JSON value, or exceeds a limit
   */
  public static Json parse(byte[] text, int length) throws IOException {
    return WHOLE.readValue(text, 0, length);
  }

  /** Parses the first JSON value of a text, and ignores what follows it. */
  public static Json parseFirst(byte[] text) throws IOException {
    return FIRST.readValue(text);
  }

  /** Describes why a text cannot be parsed, without its content; begins with a separator. */
  public static String position(IOException problem) {
    if (problem instanceof StreamConstraintsException) {
      return ": beyond a limit: " + LIMITS;
    }
    JsonLocation at = problem instanceof JsonProcessingException e ? e.getLocation() : null;
    return at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  /** Returns the JSON text of a value. */
  public static String text(Json value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("JSON cannot be written", e);
    }
  }

  /**
   * Converts a value to plain Java: maps, lists, text, numbers and booleans.
   *
   * @throws IllegalArgumentException if Jackson cannot write the value; its message can quote it
   */
  public static @Nullable Object plain(@Nullable Object value) {
    return MAPPER.convertValue(value, Object.class);
  }

  /** Returns a parser of a value. */
  public static JsonParser parser(Json value) throws IOException {
    try (TokenBuffer buffer = new TokenBuffer(MAPPER, false)) {
      MAPPER.writeValue(buffer, value);
      return buffer.asParser();
    }
  }

  /**
   * Reads an object.
   *
   * @throws IllegalArgumentException if the value does not match the type
   */
  public static <T> @Nullable T read(Json value, Class<T> type) {
    try (JsonParser parser = parser(value)) {
      return reader(type).readValue(parser);
    } catch (JsonMappingException e) {
      // No cause: Jackson's messages quote values.
      throw new IllegalArgumentException(
          InvalidValues.cause("$", e, value, Quoting.NOT_IN_MESSAGES).toString());
    } catch (IOException e) {
      throw new IllegalArgumentException("The value cannot be read as " + type.getName());
    }
  }

  private static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder(limited())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .annotationIntrospector(new RuntimeAnnotations())
            .addModule(
                new SimpleModule()
                    .addDeserializer(Long.class, new WholeNumberDeserializer(Long.class))
                    .addDeserializer(long.class, new WholeNumberDeserializer(long.class)))
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_NULL, JsonInclude.Include.USE_DEFAULTS))
            .build();
    for (LogicalType type : EMPTY_TEXT_IS_NULL) {
      mapper
          .coercionConfigFor(type)
          .setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull);
    }
    for (LogicalType type : EMPTY_LIST_IS_NULL) {
      mapper
          .coercionConfigFor(type)
          .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.AsNull);
    }
    return mapper;
  }

  /** Returns a factory with the limits, which the defaults of Jackson's versions do not decide. */
  private static JsonFactory limited() {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxNumberLength(MAX_NUMBER_LENGTH)
                .maxStringLength(MAX_TEXT_LENGTH)
                .maxNameLength(MAX_NAME_LENGTH)
                .build())
        .build();
  }

  /** Created on first use, because most programs decode strictly. */
  private static final class Lenient {
    static final JsonMapper MAPPER = LenientMapper.of(JsonCodec.MAPPER);
  }

  /**
   * Annotations, and what the runtime's own types would say with annotations of databind: how they
   * are read, and that the parameters of requests, which other mappers keep, are ignored.
   */
  private static final class RuntimeAnnotations extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public boolean hasIgnoreMarker(AnnotatedMember member) {
      return member.hasAnnotation(NotInBody.class) || super.hasIgnoreMarker(member);
    }

    @Override
    public @Nullable Object findSerializer(Annotated annotated) {
      return annotated instanceof AnnotatedClass && annotated.getRawType() == Json.class
          ? new JsonValueSerializer()
          : super.findSerializer(annotated);
    }

    @Override
    public @Nullable Object findDeserializer(Annotated annotated) {
      if (annotated instanceof AnnotatedClass) {
        Class<?> type = annotated.getRawType();
        if (OpenEnum.class.isAssignableFrom(type)) {
          return new OpenEnumDeserializer();
        } else if (type == Json.class) {
          return new JsonValueDeserializer();
        }
      }
      return super.findDeserializer(annotated);
    }
  }
}
