package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.model.Notice.EventEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The events in a line of a notice: {@code name事件(type)}. */
final class NoticeEvents {
  static final String WORD = "事件";
  private static final String UNTOUCHED = "不受影响";
  private static final Pattern TYPE = Pattern.compile("[A-Za-z][A-Za-z0-9_.]*+");
  private static final Pattern VERSIONED = Pattern.compile("[a-z0-9_.]+\\.[a-z0-9_]+_v[0-9]+");
  private static final String AROUND = "`* 、，,；;和及与）)（(：:\n";

  private NoticeEvents() {}

  /**
   * The events that an item is about: those before its colon, or behind it if none is before.
   *
   * @param expected whether the line stands in a list of events, so that it need not say so
   */
  static List<EventEffect> in(String item, boolean expected) {
    int colon = colon(item);
    List<EventEffect> events = named(item.substring(0, colon), expected);
    boolean more = events.isEmpty() && item.substring(0, colon).contains(WORD);
    return more && !item.contains(UNTOUCHED) ? named(item.substring(colon), true) : events;
  }

  /** Whether a sentence is about an event that can be told from other words. */
  static boolean areIn(String sentence) {
    return !sentence.contains(UNTOUCHED) && !named(sentence, false).isEmpty();
  }

  /** A type in parentheses is told from one that is part of a name: bare ones count without it. */
  private static List<EventEffect> named(String text, boolean expected) {
    List<EventEffect> enclosed = named(text, expected, true);
    return enclosed.isEmpty() ? named(text, expected, false) : enclosed;
  }

  private static List<EventEffect> named(String text, boolean expected, boolean enclosed) {
    List<EventEffect> events = new ArrayList<>();
    String plain = NoticeLink.withoutTargets(text);
    Matcher type = TYPE.matcher(plain);
    int from = 0;
    int word = plain.indexOf(WORD);
    while (type.find()) {
      boolean versioned = VERSIONED.matcher(type.group()).matches();
      boolean ofEvent = expected || (word >= 0 && word < type.start());
      if ((versioned && !enclosed) || ((versioned || ofEvent) && isEnclosed(plain, type))) {
        events.add(new EventEffect(title(text.substring(from, type.start())), type.group()));
        from = type.end();
        word = plain.indexOf(WORD, from);
      }
    }
    return events;
  }

  private static boolean isEnclosed(String plain, Matcher word) {
    int before = word.start() - 1;
    while (before >= 0 && "` ".indexOf(plain.charAt(before)) >= 0) {
      before--;
    }
    int behind = word.end();
    while (behind < plain.length() && "` ".indexOf(plain.charAt(behind)) >= 0) {
      behind++;
    }
    return before >= 0
        && behind < plain.length()
        && "（(".indexOf(plain.charAt(before)) >= 0
        && "）)".indexOf(plain.charAt(behind)) >= 0;
  }

  /** The words before a type, a link among them by its text. */
  private static String title(String written) {
    String words = NoticeLink.words(written);
    int start = 0;
    int end = words.length();
    while (start < end && AROUND.indexOf(words.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && AROUND.indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return EndpointName.withoutHistoric(words.substring(start, end));
  }

  private static int colon(String item) {
    String plain = NoticeLink.withoutTargets(item);
    for (int at = 0; at < plain.length(); at++) {
      if ("：:".indexOf(plain.charAt(at)) >= 0) {
        return at;
      }
    }
    return plain.length();
  }
}
