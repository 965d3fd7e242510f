package dev.larkspur.generator.reader.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Notice.AffectedOperation;
import dev.larkspur.generator.model.Notice.Effect;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceFile;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Damages a notice at random. The seeds are fixed, so that failures are reproducible. All codes and
 * endpoints of the text must be in the model or in a diagnostic, and no endpoint under a wrong
 * code.
 */
class DamagedNoticesTest {
  private static final int ROUNDS = 100;
  private static final Pattern CODE = Pattern.compile("(?<![0-9])18000[0-9]{2}(?![0-9])");
  private static final Pattern PATH = Pattern.compile("open-apis/(?:(?!/?open-)[a-z0-9_:/])+");

  /** A notice with most notations. */
  private static final String NOTICE =
      """
      ---
      title: "Fewer seats"
      fullPath: "/platform-notices/breaking-change/fewer-seats"
      ---
      # Fewer seats

      ## 变更场景一：Store apps
      ### 一、变更事项
      From **2025年06月25日** on:
      1. **`1800001` 错误码**：
          - [Reserve](/ssl:ttdoc/seat/reserve)（for others）：POST /open-apis/library/v1/seats/:seat_id/reserve
          - [历史版本] Take：/open-apis/library/v3/take、/open-apis/library/v4/take
      2. **错误码 `1800002`、`1800003`**：
          - [Free](/ssl:ttdoc/seat/free)：DELETE /open-apis/library/v1/seats/:seat_id/free（`night` only）
          - [Move](/ssl:ttdoc/seat/move)：POST `/open-apis/library/v1/move`；[Swap](/ssl:ttdoc/seat/swap)：POST /open-apis/library/v1/swap
      3. **`1800004`（blocked）**：
          - [Lend](/ssl:ttdoc/book/lend)：POST
            /open-apis/library/v1/lend
      4. [历史版本] Seat taken事件(seat_taken)：no longer sent.
      5. 将返回 **`1800005`**：
          - **[Return](/ssl:ttdoc/book/return)**：PUT open-apis/library/v1/return

      | 接口 | URL | 方法 | 错误码 |
      |---|---|---|---|
      | [List](/ssl:ttdoc/seat/list) | /open-apis/library/v1/seats | GET | `1800006`、`1800007` |
      | [Count](/ssl:ttdoc/seat/count) | /open-apis/library/v1/count | GET | |

      [Wait](/ssl:ttdoc/seat/wait)：`POST /open-apis/library/v1/wait` 将返回 **1800008** 错误码。
      ### 潜在影响
      - Reserve, Take：将返回 `1800001` 错误码
      ### 解决方案
      Use POST /open-apis/library/v2/seats instead; 错误码 1800009 is harmless.
      ```
      {"code": 1800010}
      ```
      ## 变更场景二：Custom apps
      **变更事项**
      以下接口将返回 `1800011` 错误码：
      - [Reserve](/ssl:ttdoc/seat/reserve)：POST /open-apis/library/v1/seats/:seat_id/reserve
      """;

  /** A modification of one location of a page. */
  private interface Damage {
    String to(String page, Random random);
  }

  /** Damages that keep the order of codes and endpoints. */
  private static final Map<String, Damage> MISTAKES =
      new TreeMap<>(
          Map.of(
              "a mark lost", (page, random) -> without("[*`（）()：、；|\\[\\]#]|-(?= )", page, random),
              "a mark doubled", (page, random) -> doubled("[*`（）()：、；|#]|-(?= )", page, random),
              "a word lost", (page, random) -> without("错误码|返回|接口|变更事项|事件", page, random),
              "a number lost", (page, random) -> without("(?m)^\\d\\. ", page, random),
              "an indent lost", (page, random) -> without("(?m)^ {4}", page, random),
              "a space strayed", (page, random) -> with(" ", page, random),
              "a line parted", (page, random) -> without("(?<=：) ?(?=\\[|POST|PUT)", page, random),
              "a heading lost", (page, random) -> without("(?m)^#{2,3} .*\n", page, random)));

  private static final Map<String, Damage> LOSSES =
      new TreeMap<>(
          Map.of(
              "a line lost", (page, random) -> without("(?m)^.*\n", page, random),
              "a line doubled", (page, random) -> doubled("(?m)^.*\n", page, random),
              "a line broken", (page, random) -> with("\n", page, random),
              "the rest lost", (page, random) -> page.substring(0, place(page, random)) + "\n"));

  @Test
  void allCodesAndEndpointsOfDamagedNoticesAreReadOrReported() {
    Map<String, Damage> damages = new TreeMap<>(MISTAKES);
    damages.putAll(LOSSES);
    damages.forEach(
        (name, damage) -> {
          for (int i = 0; i < ROUNDS; i++) {
            String page = damage.to(NOTICE, new Random(name.hashCode() + i));
            assertThat(lost(page)).as("%s %s:%n%s", name, i, page).isEmpty();
          }
        });
  }

  @Test
  void noDamagePutsAnEndpointUnderAnotherCode() {
    Set<String> pairs = pairs(Read.of(NOTICE).notice());
    assertThat(pairs).hasSize(17);
    MISTAKES.forEach(
        (name, damage) -> {
          for (int i = 0; i < ROUNDS; i++) {
            String page = damage.to(NOTICE, new Random(name.hashCode() + i));
            assertThat(pairs)
                .as("%s %s:%n%s", name, i, page)
                .containsAll(pairs(Read.of(page).notice()));
          }
        });
  }

  private static List<String> lost(String page) {
    Read read = Read.of(page);
    String said = read.messages();
    List<String> lost = new ArrayList<>();
    String body = page.substring(Math.max(page.indexOf("# Fewer"), 0));
    for (Matcher code = CODE.matcher(body); code.find(); ) {
      boolean known =
          effects(read.notice()).stream()
              .anyMatch(effect -> effect.errorCode() == Long.parseLong(code.group()));
      if (!known && !said.contains(code.group())) {
        lost.add(code.group());
      }
    }
    for (Matcher path = PATH.matcher(body); path.find(); ) {
      String written = path.group().replaceAll(":+$", "");
      if (!said.contains(written) && !paths(read.notice()).contains("/" + written)) {
        lost.add(written);
      }
    }
    return lost;
  }

  private static Set<String> pairs(Notice notice) {
    Set<String> pairs = new LinkedHashSet<>();
    for (Effect effect : effects(notice)) {
      for (AffectedOperation operation : effect.operations()) {
        pairs.add(effect.errorCode() + " " + operation.path());
      }
    }
    return pairs;
  }

  private static Set<String> paths(Notice notice) {
    return effects(notice).stream()
        .flatMap(effect -> effect.operations().stream())
        .map(AffectedOperation::path)
        .collect(Collectors.toSet());
  }

  private static List<Effect> effects(Notice notice) {
    return notice.scenarios().stream().flatMap(scenario -> scenario.effects().stream()).toList();
  }

  private record Read(Notice notice, List<Diagnostic> diagnostics) {
    static Read of(String text) {
      Diagnostics diagnostics = new Diagnostics();
      var page = PageParser.parse(new SourceFile("notice.md", text), diagnostics);
      return new Read(
          NoticeReader.read(page, Vocabulary.all().get(0), diagnostics), diagnostics.sorted());
    }

    String messages() {
      return diagnostics.stream().map(Diagnostic::message).collect(Collectors.joining("\n"));
    }
  }

  private static int place(String page, Random random) {
    int body = page.indexOf("# Fewer seats") + 14;
    return body + random.nextInt(page.length() - body);
  }

  /** Inserts a text between words; a divided word would be another word. */
  private static String with(String stray, String page, Random random) {
    int at = hit("(?<![A-Za-z0-9/:_\\p{IsHan}-])|(?![A-Za-z0-9/:_\\p{IsHan}-])", page, random)[0];
    return page.substring(0, at) + stray + page.substring(at);
  }

  private static String without(String pattern, String page, Random random) {
    int[] hit = hit(pattern, page, random);
    return page.substring(0, hit[0]) + page.substring(hit[1]);
  }

  private static String doubled(String pattern, String page, Random random) {
    int[] hit = hit(pattern, page, random);
    return page.substring(0, hit[1]) + page.substring(hit[0]);
  }

  /** Returns start and end of a random match of a pattern in the body. */
  private static int[] hit(String pattern, String page, Random random) {
    List<int[]> hits = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    while (matcher.find()) {
      if (matcher.start() > page.indexOf("# Fewer seats")) {
        hits.add(new int[] {matcher.start(), matcher.end()});
      }
    }
    return hits.get(random.nextInt(hits.size()));
  }
}
