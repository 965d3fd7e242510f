package dev.larkspur.generator.overlay;

import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.IdempotencyParameter;
import dev.larkspur.generator.model.PagingFields;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Single correction. */
sealed interface Edit {

  /** Correction of a field. */
  sealed interface OfField extends Edit {}

  /** Correction of the known values of a field. */
  sealed interface OfValues extends OfField {}

  /** Correction of an operation as a whole. */
  sealed interface OfOperation extends Edit {}

  /** Choice of a Java name. */
  sealed interface OfJava extends Edit {
    /** Returns the name. */
    ChosenWord chosen();
  }

  /** Changes the type. */
  record Retype(Type type) implements OfField {}

  /** Changes whether the field is required. */
  record Require(boolean required) implements OfField {}

  /** Changes whether objects have members that no row describes. */
  record Open(boolean open) implements OfField {}

  /** Changes the wire name. */
  record Rename(String name) implements OfField {}

  /** Adds a field. */
  record Add(Type type, @Nullable Boolean required, String description, List<EnumItem> values)
      implements OfField {
    public Add {
      values = List.copyOf(values);
    }
  }

  /** Removes the field. */
  record Remove() implements OfField {}

  /** Replaces all known values. */
  record ReplaceValues(List<EnumItem> values) implements OfValues {
    public ReplaceValues {
      values = List.copyOf(values);
    }
  }

  /** Adds a known value. */
  record AddValue(EnumItem value) implements OfValues {}

  /** Removes a known value. */
  record RemoveValue(String value) implements OfValues {}

  /** Changes the description of a known value. */
  record DescribeValue(String value, String description) implements OfValues {}

  /** Changes the kind of the response. */
  record ChangeResponse(ResponseKind kind) implements OfOperation {}

  /** Changes the paging; null for none. */
  record ChangePaging(@Nullable PagingFields paging) implements OfOperation {}

  /** Changes the idempotency key; null for none. */
  record ChangeKey(@Nullable IdempotencyParameter key) implements OfOperation {}

  /** Sets the error codes after which a request may be repeated. */
  record RetryCodes(List<Long> codes) implements OfOperation {
    public RetryCodes {
      codes = List.copyOf(codes);
    }
  }

  /** Marks an operation as idempotent. */
  record MakeIdempotent() implements OfOperation {}

  /** Chooses the name of the client method. */
  record JavaMethod(ChosenWord chosen) implements OfJava {}

  /** Chooses the prefix of the classes of an operation, or the name of the record of an event. */
  record JavaClass(ChosenWord chosen) implements OfJava {}

  /** Chooses the name of the constant of an error. */
  record JavaError(String error, ChosenWord chosen) implements OfJava {}

  /** Chooses the name of the record component of a field. */
  record JavaComponent(ChosenWord chosen) implements OfJava {}

  /** Chooses the name of the record or enum of a field. */
  record JavaType(ChosenWord chosen) implements OfJava {}

  /** Chooses the name of the constant of a known value. */
  record JavaValue(String value, ChosenWord chosen) implements OfJava {}

  /** Java name with the location of its choice. */
  record ChosenWord(String word, SourceLocation place) {}
}
