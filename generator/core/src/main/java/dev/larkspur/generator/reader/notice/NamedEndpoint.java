package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.source.PageText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint with what a notice calls it.
 *
 * @param name the name before it
 * @param condition when it concerns the endpoint: what stands in parentheses behind the name or
 *     behind the path
 * @param endpoint the endpoint
 */
record NamedEndpoint(EndpointName name, @Nullable String condition, NoticeEndpoint endpoint) {
  private static final int LONGEST_REMARK = 500;
  private static final String BETWEEN = "`*、，,；;/|。和及与或";

  /** The endpoints of a text, each with the name that stands last before it. */
  static List<NamedEndpoint> in(String text) {
    List<NamedEndpoint> named = new ArrayList<>();
    List<NoticeEndpoint> ofOneName = new ArrayList<>();
    String plain = NoticeLink.withoutTargets(text);
    String head = "";
    int behindLast = 0;
    for (NoticeEndpoint endpoint : NoticeEndpoint.in(plain)) {
      String between = text.substring(Math.min(behindLast, endpoint.start()), endpoint.start());
      String words = ofOneName.isEmpty() ? between : withoutSeparators(between);
      if (ofOneName.isEmpty() || isName(words)) {
        add(text, plain, head, ofOneName, named);
        head = words;
        ofOneName.clear();
      }
      ofOneName.add(endpoint);
      behindLast = behindRemark(plain, behindMarks(plain, endpoint.end()));
    }
    add(text, plain, head, ofOneName, named);
    return named;
  }

  /** What stands before the first endpoint. */
  static String head(String text, List<NamedEndpoint> endpoints) {
    return endpoints.isEmpty() ? text : text.substring(0, endpoints.get(0).endpoint().start());
  }

  private static void add(
      String text,
      String plain,
      String head,
      List<NoticeEndpoint> endpoints,
      List<NamedEndpoint> named) {
    List<EndpointName> names = EndpointName.in(head);
    for (int i = 0; i < endpoints.size(); i++) {
      EndpointName name = names.get(names.size() == endpoints.size() ? i : 0);
      NoticeEndpoint endpoint = endpoints.get(i);
      String condition = joined(name.condition(), remark(text, plain, endpoint));
      named.add(new NamedEndpoint(name, condition, endpoint));
    }
  }

  private static @Nullable String remark(String text, String plain, NoticeEndpoint endpoint) {
    int start = behindMarks(plain, endpoint.end());
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

  private static int behindMarks(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == '`' || text.charAt(at) == '*')) {
      at++;
    }
    return at;
  }

  private static boolean isName(String words) {
    String end = PageText.strip(words.replace('`', ' ').replace('*', ' '));
    return end.endsWith("：") || end.endsWith(":") || words.indexOf('[') >= 0;
  }

  private static String withoutSeparators(String between) {
    int at = 0;
    while (at < between.length()
        && (PageText.isBlank(between.charAt(at)) || BETWEEN.indexOf(between.charAt(at)) >= 0)) {
      at++;
    }
    return between.substring(at);
  }
}
