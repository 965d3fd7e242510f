package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.model.Notice.EventEffect;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the events in a line of a notice: {@code name事件(type)}. */
final class NoticeEvents {
  private static final Pattern TYPE = Pattern.compile("[A-Za-z][A-Za-z0-9_.]*+");
  private static final Pattern VERSIONED = Pattern.compile("[a-z0-9_.]+\\.[a-z0-9_]+_v[0-9]+");
  private static final Separators SPACES = new Separators("` ");

  private final Vocabulary words;
  private final Separators around;

  NoticeEvents(Vocabulary words) {
    this.words = words;
    this.around = new Separators("`* 、，,；;）)（(：:\n", words.notices().conjunctions());
  }

  /**
   * Returns the events of an item: those before its colon, else those behind it.
   *
   * @param expected whether the line is in a list of events, so that it need not contain the word
   */
  List<EventEffect> in(String item, boolean expected) {
    int colon = colon(item);
    List<EventEffect> events = named(item.substring(0, colon), expected);
    boolean more = events.isEmpty() && item.substring(0, colon).contains(words.notices().event());
    return more && !isUnaffected(item) ? named(item.substring(colon), true) : events;
  }

  /** Returns whether a sentence contains an event that can be told from other words. */
  boolean areIn(String sentence) {
    return !isUnaffected(sentence) && !named(sentence, false).isEmpty();
  }

  private boolean isUnaffected(String text) {
    return text.contains(words.notices().unaffected());
  }

  /** Types without parentheses count only if no type is in parentheses. */
  private List<EventEffect> named(String text, boolean expected) {
    List<EventEffect> enclosed = named(text, expected, true);
    return enclosed.isEmpty() ? named(text, expected, false) : enclosed;
  }

  private List<EventEffect> named(String text, boolean expected, boolean enclosed) {
    List<EventEffect> events = new ArrayList<>();
    String plain = NoticeLink.withoutTargets(text);
    Matcher type = TYPE.matcher(plain);
    int from = 0;
    int word = plain.indexOf(words.notices().event());
    while (type.find()) {
      boolean versioned = VERSIONED.matcher(type.group()).matches();
      boolean ofEvent = expected || (word >= 0 && word < type.start());
      if ((versioned && !enclosed) || ((versioned || ofEvent) && isEnclosed(plain, type))) {
        events.add(new EventEffect(title(text.substring(from, type.start())), type.group()));
        from = type.end();
        word = plain.indexOf(words.notices().event(), from);
      }
    }
    return events;
  }

  private static boolean isEnclosed(String plain, Matcher word) {
    int before = SPACES.skipBack(plain, word.start()) - 1;
    int behind = SPACES.skip(plain, word.end());
    return before >= 0
        && behind < plain.length()
        && "（(".indexOf(plain.charAt(before)) >= 0
        && "）)".indexOf(plain.charAt(behind)) >= 0;
  }

  /** Returns the words before a type, with the text of links. */
  private String title(String written) {
    return EndpointName.withoutMark(
        around.strip(NoticeLink.words(written)), words.deprecation().historicTitle());
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
