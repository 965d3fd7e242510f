package dev.larkspur.generator.model;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/** Jackson configuration of the model for all formats: times as text, numbers exact. */
public final class ModelMapping {
  /** The largest number of zeros behind a number or after its point. */
  private static final int LARGEST_SCALE = 1000;

  private ModelMapping() {}

  /** Configures a mapper for the model. */
  public static <B extends MapperBuilder<?, B>> B into(B mapper) {
    return mapper
        .addModule(
            new SimpleModule()
                .addSerializer(Instant.class, ToStringSerializer.instance)
                .addSerializer(LocalDate.class, ToStringSerializer.instance)
                .addDeserializer(Instant.class, fromString(Instant.class, Instant::parse))
                .addDeserializer(LocalDate.class, fromString(LocalDate.class, LocalDate::parse)))
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  }

  /** Returns whether a number is short enough without an exponent, as model files write it. */
  public static boolean isWritable(BigDecimal number) {
    return Math.abs((long) number.scale()) <= LARGEST_SCALE;
  }

  private static <T> FromStringDeserializer<T> fromString(
      Class<T> type, Function<String, T> parser) {
    return new FromStringDeserializer<T>(type) {
      private static final long serialVersionUID = 1L;

      @Override
      protected T _deserialize(String value, DeserializationContext context) {
        return parser.apply(value);
      }
    };
  }
}
