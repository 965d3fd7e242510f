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
    Words method = Words.of(plainMethod(operation));
    Words subject = subject(id);
    Words title = title(operation);
    if (title != null) {
      Words named = title.parts().size() > 1 ? title : title.plus(subject);
      return ShortName.of(named, 1, LONGEST_STEM);
    }
    Words stem = method.plus(subject);
    // The request of getting a leave request is a LeaveRequestGetRequest.
    boolean repeats = SUFFIXES.stream().anyMatch(stem::endsWith);
    return repeats
        ? ShortName.of(subject.plus(method), 1, LONGEST_STEM)
        : ShortName.of(stem, method.parts().size(), LONGEST_STEM);
  }

  /** Returns possible names of the method that calls an operation, the best first. */
  List<String> methods(Operation operation) {
    Words method = Words.of(plainMethod(operation));
    if (isNumbered(operation)) {
      Words title = title(operation);
      return List.of(method(title == null ? method : title));
    }
    // "import" cannot be the name of a method, "importTask" can.
    Words full = method.plus(Words.of(operation.id().resource()));
    return List.of(method(method), method(full), method(method) + "_");
  }

  private static String method(Words words) {
    return ShortName.of(words, 1, LONGEST_METHOD).camel();
  }

  /** Returns the method of an id without the number that distinguishes it from another id. */
  private String plainMethod(Operation operation) {
    String method = operation.id().method();
    return isNumbered(operation) ? method.substring(0, method.lastIndexOf('_')) : method;
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

  /** Returns the words of the title, if they are needed and known. */
  private @Nullable Words title(Operation operation) {
    if (!isNumbered(operation)) {
      return null;
    }
    PageInfo page = operation.page();
    TranslatedPage english = page.translations().get(ENGLISH);
    String title = english == null ? page.title() : english.title();
    if (title.chars().allMatch(c -> c < 128)) {
      return title.chars().anyMatch(Character::isLetter) ? Words.of(title) : null;
    }
    return Glossary.shipped().words(title).map(Words::new).orElse(null);
  }
}
