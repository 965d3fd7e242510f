package dev.larkspur.generator.overlay;

import dev.larkspur.generator.model.AccessTokenType;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.IdempotencyParameter;
import dev.larkspur.generator.model.PagingFields;
import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.SourceLocation;
import java.math.BigDecimal;
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

  /** Correction of the errors of an operation. */
  sealed interface OfErrors extends OfOperation {}

  /** Correction of a fact about a whole operation or event. */
  sealed interface OfPage extends Edit {}

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

  /** Changes the description. */
  record DescribeField(String description) implements OfField {}

  /** Changes whether the field is deprecated. */
  record DeprecateField(boolean deprecated) implements OfField {}

  /**
   * Changes one bound.
   *
   * @param name the name of the bound in the model file
   * @param value the value; null for none
   */
  record Bound(String name, @Nullable BigDecimal value) implements OfField {}

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

  /** Changes the access token types. */
  record ChangeTokens(List<AccessTokenType> tokens) implements OfOperation {
    public ChangeTokens {
      tokens = List.copyOf(tokens);
    }
  }

  /** Changes the rate limit; empty for none. */
  record ChangeRateLimit(List<RateLimit.Tier> tiers) implements OfOperation {
    public ChangeRateLimit {
      tiers = List.copyOf(tiers);
    }
  }

  /**
   * Adds an error.
   *
   * @param httpStatus the HTTP status; null if it is unknown
   */
  record AddError(long code, @Nullable Integer httpStatus, String message, String advice)
      implements OfErrors {}

  /** Changes an error; null leaves a part as it is. */
  record ChangeError(
      long code, @Nullable Integer httpStatus, @Nullable String message, @Nullable String advice)
      implements OfErrors {}

  /** Removes an error. */
  record RemoveError(long code) implements OfErrors {}

  /** Changes the description of the operation or event. */
  record DescribePage(String description) implements OfPage {}

  /** Changes whether the operation or event is deprecated. */
  record DeprecatePage(boolean deprecated) implements OfPage {}

  /**
   * Adds a scope.
   *
   * @param ofField whether the scope gives access to single fields
   * @param group its group; null for none
   */
  record AddScope(String name, boolean ofField, Scope.@Nullable Group group) implements OfPage {}

  /** Removes a scope. */
  record RemoveScope(String name, boolean ofField) implements OfPage {}

  /** Changes the group of a scope; null for none. */
  record GroupScope(String name, Scope.@Nullable Group group) implements OfPage {}

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
