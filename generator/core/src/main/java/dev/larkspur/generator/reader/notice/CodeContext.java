package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.reader.notice.NoticeCodes.Sign;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands around numbers in a line: it says whether they are error codes. */
final class CodeContext {
  private static final List<String> WORDS = List.of("错误码", "返回码", "error code", "code");
  private static final List<String> RETURNED = List.of("返回", "报错", "报");
  private static final int LONGEST = 10;
  private static final String AROUND = "`* \n";
  private static final String BEFORE = AROUND + "：:=为是“\"（(";
  private static final String BEHIND = AROUND + "”\"）)";

  private CodeContext() {}

  /** The surest sign that the numbers in a part of a line are codes; null if there is none. */
  static @Nullable Sign sign(String line, int start, int end) {
    int last = behindLast(line, start, BEFORE);
    int next = skip(line, end, BEHIND);
    String before = line.substring(Math.max(0, last - LONGEST), last).toLowerCase(Locale.ROOT);
    String behind = line.substring(next, Math.min(line.length(), next + LONGEST));
    boolean emphasised = isMarked(line, start, end);
    boolean returned = emphasised && RETURNED.stream().anyMatch(before::endsWith);
    if (returned
        || WORDS.stream().anyMatch(before::endsWith)
        || WORDS.stream().limit(2).anyMatch(behind::startsWith)) {
      return Sign.STATED;
    }
    if (behindLast(line, start, AROUND) == 0 && endsHere(line, skip(line, end, AROUND))) {
      return Sign.LEADING;
    }
    return emphasised ? Sign.EMPHASISED : null;
  }

  private static boolean isMarked(String line, int start, int end) {
    int before = behindLast(line, start, " ") - 1;
    int behind = skip(line, end, " ");
    boolean closed = behind == line.length() || "`*".indexOf(line.charAt(behind)) >= 0;
    return closed && before >= 0 && "`*".indexOf(line.charAt(before)) >= 0;
  }

  private static boolean endsHere(String line, int at) {
    return at == line.length() || "：:（(".indexOf(line.charAt(at)) >= 0;
  }

  private static int skip(String line, int from, String marks) {
    int at = from;
    while (at < line.length() && marks.indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static int behindLast(String line, int from, String marks) {
    int at = from;
    while (at > 0 && marks.indexOf(line.charAt(at - 1)) >= 0) {
      at--;
    }
    return at;
  }
}
