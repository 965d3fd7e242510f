package dev.larkspur.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.RealPages;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.reader.ReadPages.Read;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the text before the request of real pages, found without the reader, with the model. */
class IntroductionLedgerTest {
  private static final Pattern HEAD = Pattern.compile("(?s)\\A\\s*(?:---.*?\\n---|<!--.*?-->)");
  private static final Pattern TITLE = Pattern.compile("(?m)^# .*$");
  private static final Pattern PART =
      Pattern.compile("(?m)^#+ *(?:请求|事件|Request|Event) *$|^.*(?:HTTP URL|事件类型|推送方式)");
  private static final Pattern BASE =
      Pattern.compile("(?m)基本|Facts|HTTP URL|^#+ *(?:事件|Event) *$|^[^*\\n]*事件类型 *\\|");
  private static final Pattern EXAMPLE = Pattern.compile("```|<md-code");
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?ms)^ *```.*?^ *```|<md-(?:dt-)?table.*?</md-(?:dt-)?table>|^\\|.*?$|^[ |:-]+$"
              + "|<md-table.*\\z");
  private static final Pattern MARKUP =
      Pattern.compile("</?[a-z][^>\\n]*>|\\{[^}\\n]*\\}\\(url=[^)\\n]*\\)|^> \\*\\*\\w+\\*\\*:");
  private static final Pattern BOX = Pattern.compile("^\\*\\*(?:注意事项|Notice)\\*\\*|^:{3,} *\\w*");

  @Test
  void allTextBeforeTheRequestIsPartOfTheDescription() {
    List<Path> folders =
        List.of(
            RealPages.corpus(),
            RealPages.seeds(),
            RealPages.form("pipes"),
            RealPages.form("pipes-newer"),
            RealPages.form("copy-page"),
            RealPages.form("wrapped"));
    List<String> lost = new ArrayList<>();
    int lines = 0;
    for (Path folder : folders) {
      for (Read page : ReadPages.in(folder)) {
        for (String description : descriptions(page)) {
          String known = letters(description);
          for (String line : lines(page.file().text())) {
            lines++;
            if (!known.contains(line)) {
              lost.add(folder.getFileName() + "/" + page.file().path() + ": " + line);
            }
          }
        }
      }
    }

    assertThat(lost).isEmpty();
    assertThat(lines).isGreaterThan(1000);
  }

  @Test
  void noButtonOfThePortalIsPartOfADescription() {
    assertThat(ReadPages.corpus())
        .flatMap(IntroductionLedgerTest::descriptions)
        .isNotEmpty()
        .noneMatch(description -> description.contains("}(url="));
  }

  private static List<String> descriptions(Read page) {
    if (page.content() instanceof PageContent.OperationPage read) {
      return List.of(read.operation().page().description());
    }
    return page.content() instanceof PageContent.EventPage read
        ? read.events().stream().map(Event::description).toList()
        : List.of();
  }

  /** Returns the letters of each line before the request, without tables and code. */
  private static List<String> lines(String page) {
    String text = HEAD.matcher(page).replaceFirst("");
    Matcher part = (BASE.matcher(text).find() ? PART : EXAMPLE).matcher(text);
    text = part.find() ? text.substring(0, part.start()) : "";
    text = TITLE.matcher(text).replaceFirst("");
    return Stream.of(ELSEWHERE.matcher(text).replaceAll("").split("\\n", -1))
        .map(line -> MARKUP.matcher(line).replaceAll(""))
        .filter(line -> !line.startsWith("最后更新于") && !line.startsWith("Last updated"))
        .map(line -> letters(BOX.matcher(line.strip()).replaceFirst("")))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.replaceAll("</?[a-z][^>\\n]*>", "")
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> letters.append((char) c));
    return letters.toString();
  }
}
