package dev.larkspur.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.larkspur.generator.javamodel.JavaEvent;
import dev.larkspur.generator.javamodel.JavaObject;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.pagetext.LinkTarget;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Javadoc of an operation, an event or a callback. */
final class OperationDoc {
  private static final String ENDS = ".!?\u3002\uFF01\uFF1F";

  private OperationDoc() {}

  /**
   * Returns title, description, request line, access tokens, scopes, rate limit, and the date of
   * the page.
   */
  static CodeBlock full(Operation operation, JavadocCache comments) {
    List<String> blocks = blocks(operation, comments.blocks(operation.page().description()));
    addDate(blocks, operation.page().updatedAt());
    return CodeBlock.of("$L", JavadocBlocks.join(blocks));
  }

  private static void addDate(List<String> blocks, @Nullable Instant updatedAt) {
    if (updatedAt != null) {
      blocks.add(
          "Last update of the page: " + LocalDate.ofInstant(updatedAt, ZoneOffset.UTC) + ".");
    }
  }

  private static List<String> blocks(Operation operation, List<String> description) {
    List<String> blocks = words(operation.page().title(), description);
    blocks.add(
        JavadocText.code(
                operation.requestLine().httpMethod() + " " + operation.requestLine().path())
            + (operation.deprecated() ? ", deprecated" : ""));
    blocks.addAll(access(operation));
    return blocks;
  }

  /**
   * Returns title, first paragraph, request line, access tokens, scopes and rate limit, for the
   * method that takes the request record. The record has the full text.
   */
  static CodeBlock brief(Operation operation, ClassName request, JavadocCache comments) {
    List<String> description = comments.blocks(operation.page().description());
    int shown = announcesMore(description) ? 2 : 1;
    boolean longer = description.size() > shown;
    CodeBlock.Builder doc =
        CodeBlock.builder()
            .add(
                "$L",
                JavadocBlocks.join(
                    blocks(operation, longer ? description.subList(0, shown) : description)));
    if (longer) {
      doc.add("\n\n<p>{@link $T} has the full description.", request);
    }
    return doc.build();
  }

  /** Returns whether the first paragraph ends with a colon, and so belongs to what follows it. */
  private static boolean announcesMore(List<String> description) {
    if (description.size() < 2) {
      return false;
    }
    String first = description.get(0).strip();
    return first.endsWith(":") || first.endsWith("\uFF1A");
  }

  /** Returns title, description, type, scopes, the answer to a callback, and the page's date. */
  static String full(JavaEvent received, JavadocCache comments) {
    Event event = received.event();
    List<String> blocks = words(event.title(), comments.blocks(event.description()));
    blocks.add(
        (event.isCallback() ? "Callback type " : "Event type ")
            + JavadocText.code(event.id())
            + (event.deprecated() ? ", deprecated by the platform's documentation." : "."));
    List<String> sentences = scopes(event.access().scopes());
    if (!sentences.isEmpty()) {
      blocks.add(String.join(" ", sentences));
    }
    if (event.isCallback()) {
      blocks.add(answer(received.answer()));
    }
    addDate(blocks, event.updatedAt());
    return JavadocBlocks.join(blocks);
  }

  /** Returns how an app answers a callback; the record of the answer is in the same package. */
  private static String answer(@Nullable JavaObject answer) {
    return (answer == null
            ? "The page does not describe the answer."
            : "The answer is a {@link "
                + answer.type().simpleName()
                + "}, or null to change nothing.")
        + " The platform waits three seconds for it.";
  }

  private static List<String> words(String title, List<String> description) {
    List<String> blocks = new ArrayList<>();
    blocks.add(title(title));
    blocks.addAll(description);
    return blocks;
  }

  /** Returns a title as a sentence. */
  static String title(String title) {
    return sentence(title.strip());
  }

  /** Adds the full stop of the script unless the text ends with punctuation. */
  private static String sentence(String text) {
    if (text.isEmpty() || ENDS.indexOf(text.charAt(text.length() - 1)) >= 0) {
      return JavadocText.escape(text);
    }
    boolean fullWidth = TextWidth.of(text.charAt(text.length() - 1)) > 1;
    return JavadocText.escape(text) + (fullWidth ? "\u3002" : ".");
  }

  /** Returns the link to the page, if its path is safe in a link. */
  static CodeBlock link(@Nullable String fullPath, String title) {
    String target = fullPath == null ? null : LinkTarget.ofPage(fullPath);
    return target == null
        ? CodeBlock.of("")
        : CodeBlock.of("@see $L\n", JavadocText.anchor(target, JavadocText.escape(title.strip())));
  }

  /** Returns who may call an operation, and how often. */
  private static List<String> access(Operation operation) {
    List<String> sentences = new ArrayList<>();
    if (!operation.access().tokens().isEmpty()) {
      List<String> kinds =
          operation.access().tokens().stream()
              .map(kind -> kind.name().toLowerCase(Locale.ROOT))
              .toList();
      String article = kinds.get(0).startsWith("a") ? "an " : "a ";
      sentences.add("Accepts " + article + String.join(" or ", kinds) + " access token.");
    }
    sentences.addAll(scopes(operation.access().scopes()));
    RateLimit limit = operation.access().rateLimit();
    if (limit != null && !limit.tiers().isEmpty()) {
      sentences.add(
          limit.tiers().stream()
              .map(tier -> tier(tier.requests(), tier.perSeconds()))
              .collect(Collectors.joining(" and ", "At most ", ".")));
    } else if (limit != null && !limit.text().isBlank()) {
      sentences.add(sentence("Rate limit: " + limit.text().strip()));
    }
    if (limit != null) {
      limit.byParameter().stream().map(OperationDoc::limit).forEach(sentences::add);
    }
    return sentences.isEmpty() ? List.of() : List.of(String.join(" ", sentences));
  }

  /** Returns which of the scopes that can be requested are required. */
  private static List<String> scopes(List<Scope> scopes) {
    List<String> sentences = new ArrayList<>();
    List<String> required = names(scopes, scope -> !scope.in(Scope.Group.OPTIONAL));
    if (!required.isEmpty()) {
      sentences.add("Requires " + ComponentDoc.anyOf(required) + ".");
    }
    List<String> optional = names(scopes, scope -> scope.in(Scope.Group.OPTIONAL));
    if (!optional.isEmpty()) {
      sentences.add("Depending on the target, also requires " + ComponentDoc.anyOf(optional) + ".");
    }
    return sentences;
  }

  private static List<String> names(List<Scope> scopes, Predicate<Scope> kind) {
    return scopes.stream().filter(scope -> !scope.history()).filter(kind).map(Scope::name).toList();
  }

  private static String limit(RateLimit.ParameterTier tier) {
    return "At most "
        + tier(tier.requests(), tier.perSeconds())
        + " for each "
        + JavadocText.code(tier.parameter())
        + ".";
  }

  /** Returns a tier as text, such as {@code 50 calls a second}. */
  private static String tier(long requests, long seconds) {
    String time =
        seconds == 1
            ? "a second"
            : seconds == 60
                ? "a minute"
                : seconds == 3600
                    ? "an hour"
                    : seconds == 86400 ? "a day" : "in " + seconds + " seconds";
    return requests + (requests == 1 ? " call " : " calls ") + time;
  }
}
