package dev.larkspur.generator.naming;

import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.PageInfo;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.model.TranslatedPage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that name an operation: its method and its resource. If only a number distinguishes the
 * id from that of another page, the title of the page replaces the method.
 */
final class OperationWords {
  static final String REQUEST = "Request";
  static final String RESPONSE = "Response";
  static final String ERROR = "Error";

  /** The suffixes of the names of an operation's classes. */
  static final List<String> SUFFIXES = List.of(REQUEST, RESPONSE, ERROR);

  private static final int LONGEST_STEM = ShortName.LONGEST - RESPONSE.length();

  /** The methods for pages and asynchronous calls have further words of this length. */
  private static final int LONGEST_METHOD = ShortName.LONGEST - "Async".length();

  private static final String ENGLISH = "en";
  private static final int LONGEST_VERB = 4;
  private static final int SHORTEST_VERB = 2;

  private final Set<String> ids = new HashSet<>();

  OperationWords(Service service) {
    service.endpoints().forEach(endpoint -> ids.add(endpoint.operation().id().toString()));
  }

  /** Returns the words of what an operation belongs to: its resource, or else its product. */
  static Words subject(OperationId id) {
    return Words.of(id.resource().isEmpty() ? id.project() : id.resource());
  }

  /** Returns the words for the names of an operation's classes: {@code ReplyMessage}. */
  Words stem(Operation operation) {
    OperationId id = operation.id();
    Words subject = subject(id);
    if (isNumbered(operation)) {
      Words title = title(operation.page());
      if (title == null) {
        // The number is the last word, which is never dropped.
        List<String> method = Words.of(id.method()).parts();
        int last = method.size() - 1;
        Words plain = new Words(method.subList(0, last));
        return stem(plain, subject.plus(new Words(method.subList(last, method.size()))));
      }
      Words named = title.parts().size() > 1 ? title : title.plus(subject);
      return ShortName.of(named, 1, LONGEST_STEM);
    }
    return stem(Words.of(id.method()), subject);
  }

  private static Words stem(Words method, Words subject) {
    Words stem = method.plus(subject);
    // The request of getting a leave request is a LeaveRequestGetRequest.
    return SUFFIXES.stream().anyMatch(stem::endsWith)
        ? ShortName.of(subject.plus(method), 1, LONGEST_STEM)
        : ShortName.of(stem, method.parts().size(), LONGEST_STEM);
  }

  /** Returns possible names of the method that calls an operation, the best first. */
  List<String> methods(Operation operation) {
    Words method = Words.of(operation.id().method());
    if (isNumbered(operation)) {
      Words title = title(operation.page());
      return List.of(method(title == null ? method : title));
    }
    // "import" cannot be the name of a method, "importTask" can.
    Words full = method.plus(Words.of(operation.id().resource()));
    return List.of(method(method), method(full), method(method) + "_");
  }

  private static String method(Words words) {
    return ShortName.of(words, 1, LONGEST_METHOD).camel();
  }

  /** Returns whether the id of an operation is that of another page, and a number. */
  private boolean isNumbered(Operation operation) {
    String id = operation.id().toString();
    int end = id.length();
    while (end > 0 && Character.isDigit(id.charAt(end - 1))) {
      end--;
    }
    if (end == id.length() || end < 2 || id.charAt(end - 1) != '_') {
      return false;
    }
    String plain = id.substring(0, end - 1);
    return ids.contains(plain)
        || (!operation.page().marked()
            && OperationId.ofRequest(operation.requestLine()).toString().equals(plain));
  }

  /** Returns the words of a title; null if they are not known. */
  private static @Nullable Words title(PageInfo page) {
    TranslatedPage english = page.translations().get(ENGLISH);
    String title = english == null ? page.title() : english.title();
    if (title.chars().allMatch(c -> c < 128)) {
      return title.chars().anyMatch(Character::isLetter) ? Words.of(title) : null;
    }
    return translated(title);
  }

  /** Returns English words for a title, whose beginning is what the operation does. */
  private static @Nullable Words translated(String title) {
    Glossary glossary = Glossary.shipped();
    for (int end = Math.min(LONGEST_VERB, title.length() - 1); end >= SHORTEST_VERB; end--) {
      List<String> verb = glossary.words(title.substring(0, end)).orElse(List.of());
      List<String> object = glossary.words(title.substring(end)).orElse(List.of());
      if (!verb.isEmpty() && !object.isEmpty()) {
        return new Words(verb).plus(new Words(object));
      }
    }
    return glossary.words(title).map(Words::new).orElse(null);
  }
}
