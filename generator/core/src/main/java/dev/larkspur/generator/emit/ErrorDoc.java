package dev.larkspur.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.LinkedError;
import dev.larkspur.generator.model.LinkedError.Announcement;
import dev.larkspur.generator.pagetext.LinkTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Javadoc and advice of an error, from its page and from notices. */
final class ErrorDoc {
  private static final Pattern PORTAL_LINK = Pattern.compile("]\\((?:/ssl::?ttdoc|/document)/");

  private static final int LONGEST_SOLUTION = 1000;

  private ErrorDoc() {}

  static CodeBlock of(LinkedError error, JavadocCache comments) {
    ErrorCode row = error.row();
    List<String> blocks = new ArrayList<>();
    String status = row.httpStatus() == null ? "" : ", HTTP " + row.httpStatus();
    String message = row.message().isBlank() ? "" : ": " + JavadocText.escape(row.message());
    blocks.add(row.code() + status + message);
    blocks.addAll(comments.blocks(row.advice()));
    for (Announcement announcement : error.announcements()) {
      blocks.add(JavadocText.escape(introduction(announcement)) + notice(announcement) + ".");
      blocks.addAll(comments.blocks(solution(announcement)));
    }
    return CodeBlock.of("$L", JavadocBlocks.join(blocks));
  }

  /** Returns the page's advice and the additions of notices. */
  static String advice(LinkedError error) {
    StringBuilder advice = new StringBuilder(withWholeLinks(error.row().advice()));
    for (Announcement announcement : error.announcements()) {
      advice.append(advice.isEmpty() ? "" : "\n\n").append(introduction(announcement));
      advice.append(announcement.notice()).append('.');
      String solution = solution(announcement);
      advice.append(solution.isEmpty() ? "" : "\n\n").append(withWholeLinks(solution));
    }
    return advice.toString();
  }

  /** Makes links absolute: advice is shown outside of the portal, for example in a log file. */
  private static String withWholeLinks(String markdown) {
    return PORTAL_LINK.matcher(markdown).replaceAll("](" + LinkTarget.PORTAL + "/");
  }

  private static String introduction(Announcement announcement) {
    StringBuilder sentence = new StringBuilder("Also returned");
    if (announcement.since() != null) {
      sentence.append(" since ").append(announcement.since());
    }
    if (announcement.scenario() != null) {
      sentence.append(", ").append(announcement.scenario());
    }
    if (announcement.condition() != null) {
      sentence.append(" (").append(announcement.condition()).append(')');
    }
    return sentence.append(": ").toString();
  }

  /** Returns the title of a notice, with a link to it. */
  private static String notice(Announcement announcement) {
    String title = JavadocText.escape(announcement.notice());
    String path = announcement.fullPath();
    String target = path == null ? null : LinkTarget.ofPage(path);
    return target == null ? title : JavadocText.anchor(target, title);
  }

  /**
   * Returns the beginning of a solution: its first paragraph, and a list that it introduces. A
   * longer one is left out, since the notice is linked.
   */
  private static String solution(Announcement announcement) {
    StringBuilder beginning = new StringBuilder();
    boolean more = true;
    for (String paragraph : announcement.solution().split("\n\n", -1)) {
      boolean heading = paragraph.startsWith("**") && paragraph.endsWith("**");
      if (more && !heading) {
        beginning.append(beginning.isEmpty() ? "" : "\n\n").append(paragraph);
        more = paragraph.endsWith(":") || paragraph.endsWith("\uFF1A");
      }
    }
    return beginning.length() > LONGEST_SOLUTION ? "" : beginning.toString();
  }
}
