package dev.larkspur.cli;

import dev.larkspur.generator.catalogue.AnnouncedEffect;
import dev.larkspur.generator.catalogue.AnnouncedEffects;
import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.catalogue.OperationEntry;
import dev.larkspur.generator.catalogue.UndocumentedEntry;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.source.NearestNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lookup of the elements that a name refers to. */
final class Explainer {
  private static final Pattern CODE = Pattern.compile("\\d{1,18}");

  private final Catalogue catalogue;
  private final List<AnnouncedEffect> effects;
  private final AnnouncedExplanations announced;
  private final ScopeExplanations scopes;
  private final PathExplanations paths;

  Explainer(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.effects = AnnouncedEffects.of(catalogue);
    this.announced = new AnnouncedExplanations(effects);
    this.scopes = new ScopeExplanations(catalogue);
    this.paths = new PathExplanations(catalogue);
  }

  /**
   * Returns the explanations of all elements that the name may refer to. Those that pages describe
   * precede those that only notices name.
   */
  List<Explanation> explain(String asked) {
    List<Explanation> found = new ArrayList<>(paths.of(asked));
    if (!found.isEmpty()) {
      return found;
    }
    if (CODE.matcher(asked).matches()) {
      long code = Long.parseLong(asked);
      found.addAll(new ErrorExplanations(catalogue, effects).of(code));
      found.addAll(announced.ofCode(code));
    } else if (asked.indexOf('/') >= 0) {
      LoggedRequest request = LoggedRequest.parse(asked);
      found.addAll(operations(request::matches));
      found.addAll(announced.ofRequest(request));
      found.addAll(page(asked));
    } else {
      found.addAll(operations(operation -> operation.id().toString().equals(asked)));
      found.addAll(new EventExplanations(catalogue, effects).of(event -> event.id().equals(asked)));
      found.addAll(new ClassExplanations(catalogue).of(asked));
      found.addAll(new MemberExplanations(catalogue).of(asked));
      found.addAll(scopes.of(asked));
      found.addAll(notices(asked));
      found.addAll(undocumented(asked));
      found.addAll(announced.ofEvent(asked));
    }
    return found;
  }

  /** Returns a suggestion for a name without an explanation. */
  String hint(String asked) {
    Set<String> fields = paths.namesOfFields(asked);
    if (!fields.isEmpty()) {
      String last = asked.substring(Math.max(asked.lastIndexOf(' '), asked.lastIndexOf('.')) + 1);
      String question = NearestNames.question(last, fields);
      return question == null
          ? "Expected the path of a field, such as data.items.id; without a path, the operation or"
              + " event is explained with its fields."
          : question;
    }
    List<String> similar = asked.indexOf('/') >= 0 ? otherMethods(asked) : similar(asked);
    return similar.isEmpty()
        ? "Expected an operation such as im.v1.message.reply, an event, a class or a member of one,"
            + " an error code, a scope, a notice, METHOD /path, or the URL of a page."
        : "Did you mean " + String.join(", ", similar) + "?";
  }

  private List<Explanation> operations(Predicate<OperationEntry> wanted) {
    OperationSummary facts = new OperationSummary(catalogue, effects);
    return catalogue.operations().stream()
        .filter(wanted)
        .map(
            operation ->
                new Explanation(
                    "operation",
                    operation.id().toString(),
                    operation.source(),
                    facts.of(operation)))
        .toList();
  }

  /** Returns what the page of the portal with this URL or path describes. */
  private List<Explanation> page(String asked) {
    String path = pagePath(asked);
    List<Explanation> found = new ArrayList<>(operations(it -> isPage(it.docs(), path)));
    found.addAll(new EventExplanations(catalogue, effects).of(event -> isPage(event.docs(), path)));
    for (Notice notice : catalogue.notices()) {
      if (isPage(notice.fullPath(), path)) {
        found.addAll(notices(notice.id()));
      }
    }
    return found;
  }

  private static boolean isPage(@Nullable String docs, String path) {
    return docs != null && pagePath(docs).equals(path);
  }

  /** Returns the path of a page without host, language, {@code /document}, query and anchor. */
  private static String pagePath(String url) {
    String path = LoggedRequest.parse(url).path();
    int anchor = path.indexOf('#');
    path = anchor < 0 ? path : path.substring(0, anchor);
    int document = path.indexOf("/document/");
    path = document < 0 ? path : path.substring(document + "/document".length());
    path = path.startsWith("/ssl:ttdoc/") ? path.substring("/ssl:ttdoc".length()) : path;
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private List<Explanation> notices(String asked) {
    List<Explanation> found = new ArrayList<>();
    for (Notice notice : catalogue.notices()) {
      if (notice.id().equals(asked)) {
        List<AnnouncedEffect> own =
            effects.stream().filter(effect -> effect.noticeId().equals(asked)).toList();
        List<String> facts = new ArrayList<>();
        facts.add(notice.title());
        if (!own.isEmpty() && own.get(0).docs() != null) {
          facts.add("docs: " + own.get(0).docs());
        }
        if (notice.updatedAt() != null) {
          facts.add("page updated: " + notice.updatedAt());
        }
        facts.addAll(EffectLines.text("about", notice.description()));
        facts.addAll(EffectLines.ofNotice(own));
        found.add(new Explanation("notice", notice.id(), notice.source(), facts));
      }
    }
    return found;
  }

  /** Returns an operation without a page, by its id or its Java name. */
  private List<Explanation> undocumented(String asked) {
    List<Explanation> found = new ArrayList<>();
    for (UndocumentedEntry entry : catalogue.undocumented()) {
      if (asked.equals(entry.id().toString())
          || asked.equals(entry.java())
          || asked.equals(EffectLines.simpleName(entry.java()))) {
        found.addAll(announced.ofJavaName(entry.java()));
      }
    }
    return found;
  }

  /** Returns the operations with the path of a request and another method. */
  private List<String> otherMethods(String asked) {
    LoggedRequest request = LoggedRequest.parse(asked);
    Set<String> others = new LinkedHashSet<>();
    for (OperationEntry operation : catalogue.operations()) {
      if (request.matchesPath(operation.path())) {
        others.add(operation.httpMethod() + " " + operation.path() + " (" + operation.id() + ")");
      }
    }
    for (AnnouncedEffect effect : effects) {
      String path = effect.path();
      if (!effect.documented() && path != null && request.matchesPath(path)) {
        others.add(String.valueOf(effect.target()));
      }
    }
    return List.copyOf(others);
  }

  private List<String> similar(String asked) {
    Set<String> names = new LinkedHashSet<>();
    catalogue.operations().forEach(operation -> names.add(operation.id().toString()));
    catalogue.received().forEach(event -> names.add(event.id()));
    catalogue.undocumented().forEach(operation -> names.add(operation.id().toString()));
    List<String> similar = NearestNames.of(asked, names);
    if (similar.isEmpty()) {
      names.addAll(scopes.names());
      catalogue.notices().forEach(notice -> names.add(notice.id()));
      similar = NearestNames.of(asked, names);
    }
    if (similar.isEmpty()) {
      similar = NearestNames.of(asked, new MemberExplanations(catalogue).names(asked));
    }
    return similar.isEmpty()
        ? NearestNames.of(asked, new ClassExplanations(catalogue).names())
        : similar;
  }
}
