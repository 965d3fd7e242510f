package dev.larkspur.generator.overlay;

import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.IdempotencyParameter;
import dev.larkspur.generator.model.PagingFields;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that is put right. */
sealed interface Edit {

  /** Something about a row. */
  sealed interface OfField extends Edit {}

  /** Something about the known values of a row. */
  sealed interface OfValues extends OfField {}

  /** Something about an operation as a whole. */
  sealed interface OfOperation extends Edit {}

  /** A name in Java. */
  sealed interface OfJava extends Edit {
    /** The name. */
    ChosenWord chosen();
  }

  /** Another type. */
  record Retype(Type type) implements OfField {}

  /** Whether it must be sent. */
  record Require(boolean required) implements OfField {}

  /** Another wire name. */
  record Rename(String name) implements OfField {}

  /** A row that the page lacks. */
  record Add(Type type, @Nullable Boolean required, String description, List<EnumItem> values)
      implements OfField {
    public Add {
      values = List.copyOf(values);
    }
  }

  /** A row that should not be there. */
  record Remove() implements OfField {}

  /** All known values anew. */
  record ReplaceValues(List<EnumItem> values) implements OfValues {
    public ReplaceValues {
      values = List.copyOf(values);
    }
  }

  /** One more known value. */
  record AddValue(EnumItem value) implements OfValues {}

  /** A known value that is none. */
  record RemoveValue(String value) implements OfValues {}

  /** What a known value means. */
  record DescribeValue(String value, String description) implements OfValues {}

  /** How the rows of the answer relate to it. */
  record ChangeResponse(ResponseKind kind) implements OfOperation {}

  /** How it pages; null if it does not. */
  record ChangePaging(@Nullable PagingFields paging) implements OfOperation {}

  /** What makes a repetition harmless; null if nothing does. */
  record ChangeKey(@Nullable IdempotencyParameter key) implements OfOperation {}

  /** Codes that mean that nothing was done and that waiting helps. */
  record RetryCodes(List<Long> codes) implements OfOperation {
    public RetryCodes {
      codes = List.copyOf(codes);
    }
  }

  /** Sending it twice does what sending it once does. */
  record HarmlessTwice() implements OfOperation {}

  /** The method that calls an operation. */
  record JavaMethod(ChosenWord chosen) implements OfJava {}

  /** What the classes of an operation begin with, or the record of an event. */
  record JavaClass(ChosenWord chosen) implements OfJava {}

  /** The constant of an error. */
  record JavaError(String error, ChosenWord chosen) implements OfJava {}

  /** The component that holds a field. */
  record JavaComponent(ChosenWord chosen) implements OfJava {}

  /** The class of what a field holds. */
  record JavaType(ChosenWord chosen) implements OfJava {}

  /** The constant of a known value. */
  record JavaValue(String value, ChosenWord chosen) implements OfJava {}

  /** A Java name and where it was chosen. */
  record ChosenWord(String word, SourceLocation place) {}
}
