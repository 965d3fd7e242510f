package dev.larkspur.runtime.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
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
public final class Json {
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

  private Json() {}

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

  /** Returns a reader for JSON trees. */
  public static ObjectReader trees() {
    return MAPPER.readerFor(JsonNode.class);
  }

  /** Returns a writer for any value. */
  public static ObjectWriter writer() {
    return MAPPER.writer();
  }

  /** Converts a value to a JSON tree. */
  public static JsonNode tree(@Nullable Object value) {
    return MAPPER.valueToTree(value);
  }

  private static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder(limited())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .annotationIntrospector(new BodyAnnotations())
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
    static final JsonMapper MAPPER = LenientMapper.of(Json.MAPPER);
  }

  /**
   * Annotations that make this mapper ignore the parameters of requests, which other mappers keep.
   */
  private static final class BodyAnnotations extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public boolean hasIgnoreMarker(AnnotatedMember member) {
      return member.hasAnnotation(NotInBody.class) || super.hasIgnoreMarker(member);
    }
  }
}
