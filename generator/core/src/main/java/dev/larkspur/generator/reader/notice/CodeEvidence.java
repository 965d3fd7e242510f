package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.vocabulary.NoticeWords;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Evidence that numbers in a line are error codes, the strongest first. */
enum CodeEvidence {
  /** The numbers are beside a word for error codes, or are returned and in bold or back-ticks. */
  STATED,
  /** The numbers begin the line; a colon, a remark or nothing follows. */
  LEADING,
  /** Nothing else is in their bold or back-ticks. */
  EMPHASISED;

  private static final int LONGEST_WORD = 10;
  private static final String AROUND = "`* \n";
  private static final Separators MARKS = new Separators(AROUND);
  private static final Separators BEHIND = new Separators(AROUND + "”\"）)");
  private static final Separators SPACES = new Separators(" ");

  /** Returns the strongest evidence for the numbers in a part of a line; null if absent. */
  static @Nullable CodeEvidence of(String line, int start, int end, NoticeWords words) {
    if (isStated(line, start, end, words)) {
      return STATED;
    }
    if (MARKS.skipBack(line, start) == 0 && endsAt(line, MARKS.skip(line, end))) {
      return LEADING;
    }
    return isEmphasised(line, start, end) ? EMPHASISED : null;
  }

  private static boolean isStated(String line, int start, int end, NoticeWords words) {
    int last = new Separators(AROUND + "：:=“\"（(", words.copulas()).skipBack(line, start);
    String before = line.substring(Math.max(0, last - LONGEST_WORD), last).toLowerCase(Locale.ROOT);
    int next = BEHIND.skip(line, end);
    return words.errorCode().stream().anyMatch(before::endsWith)
        || words.errorCodeBehind().stream().anyMatch(word -> line.startsWith(word, next))
        || (isEmphasised(line, start, end) && words.returned().stream().anyMatch(before::endsWith));
  }

  private static boolean isEmphasised(String line, int start, int end) {
    int before = SPACES.skipBack(line, start) - 1;
    int behind = SPACES.skip(line, end);
    boolean closed = behind == line.length() || "`*".indexOf(line.charAt(behind)) >= 0;
    return closed && before >= 0 && "`*".indexOf(line.charAt(before)) >= 0;
  }

  private static boolean endsAt(String line, int at) {
    return at == line.length() || "：:（(".indexOf(line.charAt(at)) >= 0;
  }
}
