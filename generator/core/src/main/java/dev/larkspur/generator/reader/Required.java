package dev.larkspur.generator.reader;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of the column that says whether a field must be sent. */
final class Required {
  private Required() {}

  /** True, false, or null where the page does not say. */
  static @Nullable Boolean read(String cell) {
    return switch (Text.strip(cell).toLowerCase(Locale.ROOT)) {
      case "是", "必填", "必须", "必选", "yes", "true", "required" -> Boolean.TRUE;
      case "否", "选填", "非必填", "非必须", "非必选", "可选", "no", "false", "optional" -> Boolean.FALSE;
      default -> null;
    };
  }
}
