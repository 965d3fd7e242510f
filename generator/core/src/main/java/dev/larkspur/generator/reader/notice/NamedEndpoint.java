package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint with the name that a notice gives it.
 *
 * @param name the name before it
 * @param condition the condition under which it changes: the text in parentheses behind the name or
 *     behind the path
 * @param endpoint the endpoint
 */
record NamedEndpoint(EndpointName name, @Nullable String condition, NoticeEndpoint endpoint) {
  private static final int LONGEST_REMARK = 500;
  private static final Separators MARKS = new Separators("`*");

  /** Returns the endpoints of a text, each with the last name before it. */
  static List<NamedEndpoint> in(String text, Vocabulary words) {
    List<NamedEndpoint> named = new ArrayList<>();
    List<NoticeEndpoint> ofOneName = new ArrayList<>();
    Separators between = new Separators("`*、，,；;/|。 \n", words.notices().conjunctions());
    String historicMark = words.deprecation().historicTitle();
    String plain = NoticeLink.withoutTargets(text);
    String head = "";
    int behindLast = 0;
    for (NoticeEndpoint endpoint : NoticeEndpoint.in(plain)) {
      String before = text.substring(Math.min(behindLast, endpoint.start()), endpoint.start());
      String name = ofOneName.isEmpty() ? before : before.substring(between.skip(before, 0));
      if (ofOneName.isEmpty() || isName(name)) {
        add(text, plain, EndpointName.in(head, historicMark), ofOneName, named);
        head = name;
        ofOneName.clear();
      }
      ofOneName.add(endpoint);
      behindLast = behindRemark(plain, MARKS.skip(plain, endpoint.end()));
    }
    add(text, plain, EndpointName.in(head, historicMark), ofOneName, named);
    return named;
  }

  /** Returns the text before the first endpoint. */
  static String head(String text, List<NamedEndpoint> endpoints) {
    return endpoints.isEmpty() ? text : text.substring(0, endpoints.get(0).endpoint().start());
  }

  private static void add(
      String text,
      String plain,
      List<EndpointName> names,
      List<NoticeEndpoint> endpoints,
      List<NamedEndpoint> named) {
    for (int i = 0; i < endpoints.size(); i++) {
      EndpointName name = names.get(names.size() == endpoints.size() ? i : 0);
      NoticeEndpoint endpoint = endpoints.get(i);
      String condition = joined(name.condition(), remark(text, plain, endpoint));
      named.add(new NamedEndpoint(name, condition, endpoint));
    }
  }

  private static @Nullable String remark(String text, String plain, NoticeEndpoint endpoint) {
    int start = MARKS.skip(plain, endpoint.end());
    int end = behindRemark(plain, start);
    String remark = PageText.strip(NoticeLink.words(text.substring(start, end)));
    boolean holdsMore = !NoticeEndpoint.in(remark).isEmpty();
    return remark.isEmpty() || holdsMore
        ? null
        : PageText.strip(remark.substring(1, remark.length() - 1));
  }

  private static @Nullable String joined(@Nullable String before, @Nullable String behind) {
    if (before == null || behind == null) {
      return before == null ? behind : before;
    }
    return before + "；" + behind;
  }

  private static int behindRemark(String plain, int from) {
    String ahead = plain.substring(from, Math.min(plain.length(), from + LONGEST_REMARK));
    return from + PageText.skipParenthesis(ahead, 0);
  }

  private static boolean isName(String words) {
    String end = PageText.strip(words.replace('`', ' ').replace('*', ' '));
    return end.endsWith("：") || end.endsWith(":") || words.indexOf('[') >= 0;
  }
}
