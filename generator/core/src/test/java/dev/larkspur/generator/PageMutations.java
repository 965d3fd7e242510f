package dev.larkspur.generator;

import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.notation.Notation;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Modifications of a page that keep it a page: rows, cells, tables, sections, labels and examples
 * are moved, doubled, cut or taken from another page. They work on the text, in all notations.
 */
final class PageMutations {
  /** A modification, which takes parts from a second page. */
  interface Mutation {
    String of(String page, String other, Random random);
  }

  private static final Pattern TABLE =
      Pattern.compile("(?s)<md-(?:dt-)?table>.*?</md-(?:dt-)?table>|(?m)^\\|.*\\n(?:\\|.*\\n)+");
  private static final Pattern ROW =
      Pattern.compile(
          "(?s)<md-(?:dt-)?tr(?: [^>]*)?>(?:(?!<md-(?:dt-)?tr[ >]).)*?</md-(?:dt-)?tr>"
              + "|(?m)^\\|(?![ :|-]*\\n).*$");
  private static final Pattern CELL =
      Pattern.compile(
          "(?s)<md-(?:dt-)?t[dh]>.*?</md-(?:dt-)?t[dh]>|(?<=\\|)(?![ :|-]*\\n)[^|\\n]+(?=\\|)");
  private static final Pattern LEVEL = Pattern.compile(" level=\"\\d+\"|(?:&emsp;)*∟|(?<=\\|) ");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?<=>|\\| ?|^)\\s*(?:string|int|long|boolean|number|float|object|file|map<[^|\\n]*>"
              + "|[A-Za-z_]+\\\\?\\[\\\\?])\\s*(?=<| ?\\||$)",
          Pattern.MULTILINE);
  private static final Pattern HEADING = Pattern.compile("(?m)^#{2,4} .*$");
  private static final Pattern SECTION = Pattern.compile("(?ms)^#{2,4} (?:(?!^#{2,4} ).)*");
  private static final Pattern ITEM = Pattern.compile("(?s)<md-enum-item .*?</md-enum-item>");
  private static final Pattern LIST =
      Pattern.compile("(?s)(?<=<md-enum>).*?(?=</md-enum>)|(?m)(?:^ *- .*\\n){2,}");
  private static final Pattern CODE =
      Pattern.compile(
          "(?s)(?<=```(?:json)?\\n).*?(?=```)|(?<=<md-code-json>).*?(?=</md-code-json>)");
  private static final Pattern LABELLED = Pattern.compile("(?m)^.*\\*\\*.*$");

  private static final Map<String, Mutation> ALL = new TreeMap<>();

  static {
    ALL.put("two rows exchanged", (page, other, random) -> exchanged(ROW, page, random));
    ALL.put("two cells exchanged", (page, other, random) -> exchanged(CELL, page, random));
    ALL.put("two types exchanged", (page, other, random) -> exchanged(TYPE, page, random));
    ALL.put("two sections exchanged", (page, other, random) -> exchanged(SECTION, page, random));
    ALL.put("two headings exchanged", (page, other, random) -> exchanged(HEADING, page, random));
    ALL.put("two tables exchanged", (page, other, random) -> exchanged(TABLE, page, random));
    ALL.put("two examples exchanged", (page, other, random) -> exchanged(CODE, page, random));
    ALL.put("a row doubled", (page, other, random) -> doubled(ROW, page, random));
    ALL.put("a cell doubled", (page, other, random) -> doubled(CELL, page, random));
    ALL.put("a table doubled", (page, other, random) -> doubled(TABLE, page, random));
    ALL.put("a section doubled", (page, other, random) -> doubled(SECTION, page, random));
    ALL.put("an item doubled", (page, other, random) -> doubled(ITEM, page, random));
    ALL.put("a row missing", (page, other, random) -> replaced(ROW, page, "", random));
    ALL.put("a cell missing", (page, other, random) -> replaced(CELL, page, "", random));
    ALL.put("a heading missing", (page, other, random) -> replaced(HEADING, page, "", random));
    ALL.put("a cell cut", (page, other, random) -> cut(CELL, page, random));
    ALL.put("a list cut", (page, other, random) -> cut(LIST, page, random));
    ALL.put("an example cut", (page, other, random) -> cut(CODE, page, random));
    ALL.put("a row of another page", (page, other, random) -> taken(ROW, page, other, random));
    ALL.put("a cell of another page", (page, other, random) -> taken(CELL, page, other, random));
    ALL.put("a type of another page", (page, other, random) -> taken(TYPE, page, other, random));
    ALL.put("a table of another page", (page, other, random) -> taken(TABLE, page, other, random));
    ALL.put(
        "a section of another page", (page, other, random) -> taken(SECTION, page, other, random));
    ALL.put(
        "an example of another page", (page, other, random) -> taken(CODE, page, other, random));
    ALL.put(
        "a level shifted",
        (page, other, random) ->
            replaced(LEVEL, page, random.nextBoolean() ? level(random) : " &emsp;∟ ", random));
    ALL.put(
        "words of the other language",
        (page, other, random) -> {
          MatchResult line = one(LABELLED, page, random);
          return with(page, line, Notation.ENGLISH.words(line.group()));
        });
    for (Notation notation : Notation.values()) {
      ALL.put(
          "a section in " + notation,
          (page, other, random) -> taken(SECTION, page, printed(page, notation), random));
    }
  }

  private PageMutations() {}

  /** Returns the names of all modifications. */
  static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  /** Returns a modified page. */
  static String mutated(String name, String page, String other, Random random) {
    return ALL.get(name).of(page, other, random);
  }

  private static String level(Random random) {
    return " level=\"" + random.nextInt(12) + "\"";
  }

  private static String printed(String page, Notation notation) {
    SourceFile file = new SourceFile("page.md", page);
    return notation.print(PageParser.parse(file, new Diagnostics())).text();
  }

  /** Exchanges two parts that do not overlap. */
  private static String exchanged(Pattern part, String page, Random random) {
    List<MatchResult> all = new ArrayList<>(part.matcher(page).results().toList());
    if (all.size() < 2) {
      return page;
    }
    Collections.shuffle(all, random);
    MatchResult first = all.get(0).start() < all.get(1).start() ? all.get(0) : all.get(1);
    MatchResult second = first == all.get(0) ? all.get(1) : all.get(0);
    return page.substring(0, first.start())
        + second.group()
        + page.substring(first.end(), second.start())
        + first.group()
        + page.substring(second.end());
  }

  private static String doubled(Pattern part, String page, Random random) {
    MatchResult found = one(part, page, random);
    return with(page, found, found.group() + "\n" + found.group());
  }

  private static String replaced(Pattern part, String page, String text, Random random) {
    return with(page, one(part, page, random), text);
  }

  /** Cuts a random piece out of a part. */
  private static String cut(Pattern part, String page, Random random) {
    MatchResult found = one(part, page, random);
    String text = found.group();
    int from = random.nextInt(text.length() + 1);
    int to = from + random.nextInt(text.length() - from + 1);
    return with(page, found, text.substring(0, from) + text.substring(to));
  }

  /** Replaces a part by one of another page, or adds that one. */
  private static String taken(Pattern part, String page, String other, Random random) {
    MatchResult found = one(part, page, random);
    String text = one(part, other, random).group();
    return with(page, found, random.nextBoolean() ? text : found.group() + "\n" + text);
  }

  private static String with(String page, MatchResult at, String text) {
    return page.substring(0, at.start()) + text + page.substring(at.end());
  }

  /** Returns a random part, or an empty one at the end of a page without parts. */
  private static MatchResult one(Pattern part, String page, Random random) {
    List<MatchResult> all = part.matcher(page).results().toList();
    if (all.isEmpty()) {
      all = Pattern.compile("\\z").matcher(page).results().toList();
    }
    return all.get(random.nextInt(all.size()));
  }
}
