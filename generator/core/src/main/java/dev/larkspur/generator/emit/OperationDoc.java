package dev.larkspur.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the page says about an operation as a whole. */
final class OperationDoc {
  static final String PORTAL = "https://open.feishu.cn/document";

  private static final String ENDS = ".!?\u3002\uFF01\uFF1F";

  private OperationDoc() {}

  /** Title, what the page says it is for, request line, tokens, scopes, rate limit. */
  static CodeBlock full(Operation operation, JavadocCache comments) {
    List<String> blocks =
        words(operation.page().title(), comments.blocks(operation.page().description()));
    blocks.add(
        JavadocText.code(
                operation.requestLine().httpMethod() + " " + operation.requestLine().path())
            + (operation.deprecated() ? ", a historic version" : ""));
    blocks.addAll(access(operation));
    return CodeBlock.of("$L", JavadocBlocks.join(blocks));
  }

  /** Title and what the page says it is about. */
  static String words(Event event, JavadocCache comments) {
    return JavadocBlocks.join(words(event.title(), comments.blocks(event.description())));
  }

  private static List<String> words(String title, List<String> description) {
    List<String> blocks = new ArrayList<>();
    blocks.add(title(title));
    blocks.addAll(description);
    return blocks;
  }

  /** A title is a sentence in Javadoc, and a sentence ends. */
  static String title(String title) {
    return sentence(title.strip());
  }

  /** With the full stop of its script, unless it has an end. */
  private static String sentence(String text) {
    if (text.isEmpty() || ENDS.indexOf(text.charAt(text.length() - 1)) >= 0) {
      return JavadocText.escape(text);
    }
    boolean fullWidth = TextWidth.of(text.charAt(text.length() - 1)) > 1;
    return JavadocText.escape(text) + (fullWidth ? "\u3002" : ".");
  }

  /** The link to the page, if its path is one that can stand in a link. */
  static CodeBlock link(@Nullable String fullPath, String title) {
    String target = fullPath == null ? null : LinkTarget.ofPage(fullPath);
    return target == null
        ? CodeBlock.of("")
        : CodeBlock.of("@see $L\n", JavadocText.anchor(target, JavadocText.escape(title.strip())));
  }

  /** Who may call it, and how often. */
  private static List<String> access(Operation operation) {
    List<String> sentences = new ArrayList<>();
    if (!operation.access().tokens().isEmpty()) {
      List<String> kinds =
          operation.access().tokens().stream()
              .map(kind -> kind.name().toLowerCase(Locale.ROOT))
              .toList();
      String article = kinds.get(0).startsWith("a") ? "an " : "a ";
      sentences.add("Takes " + article + String.join(" or ", kinds) + " access token.");
    }
    List<String> scopes =
        operation.access().scopes().stream()
            .filter(scope -> !scope.history())
            .map(Scope::name)
            .toList();
    if (!scopes.isEmpty()) {
      sentences.add("Needs " + ComponentDoc.anyOf(scopes) + ".");
    }
    RateLimit limit = operation.access().rateLimit();
    if (limit != null && !limit.tiers().isEmpty()) {
      sentences.add(
          limit.tiers().stream()
              .map(OperationDoc::tier)
              .collect(Collectors.joining(" and ", "At most ", ".")));
    } else if (limit != null && !limit.text().isBlank()) {
      sentences.add(sentence("Rate limit: " + limit.text().strip()));
    }
    return sentences.isEmpty() ? List.of() : List.of(String.join(" ", sentences));
  }

  /** {@code 50 calls a second}. */
  private static String tier(RateLimit.Tier tier) {
    long seconds = tier.perSeconds();
    String time =
        seconds == 1
            ? "a second"
            : seconds == 60
                ? "a minute"
                : seconds == 3600 ? "an hour" : "in " + seconds + " seconds";
    return tier.requests() + (tier.requests() == 1 ? " call " : " calls ") + time;
  }
}
