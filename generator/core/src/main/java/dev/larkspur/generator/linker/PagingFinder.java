package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.BodyKind;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.PagingFields;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Detector of paging: a parameter takes a page token, and the response holds the next one. Both may
 * be members of an object. The items are the list beside the next token, or beside the object that
 * holds it; of several lists, the one that is named {@code items} or after the token.
 */
final class PagingFinder {
  private static final int MAX_DEPTH = 3;
  private static final String ITEMS = "items";

  /**
   * An object with its members.
   *
   * @param path the path of the object with a dot at its end; empty for the whole body
   * @param parent the object that has it as a member; null for the whole body
   */
  private record Container(String path, List<Field> members, @Nullable Container parent) {}

  private PagingFinder() {}

  static @Nullable PagingFields find(Operation operation) {
    List<Container> responses = responses(operation);
    for (Container request : requests(operation)) {
      for (PageToken token : PageToken.in(request.members())) {
        PagingFields paging = paging(request.path() + token.name(), token, responses);
        if (paging != null) {
          return paging;
        }
      }
    }
    return null;
  }

  private static @Nullable PagingFields paging(
      String parameter, PageToken token, List<Container> responses) {
    for (Container response : responses) {
      PageToken next = token.next(response.members());
      if (next != null) {
        Field hasMore = next.hasMore(response.members());
        return new PagingFields(
            parameter,
            response.path() + next.name(),
            hasMore == null ? null : response.path() + hasMore.name(),
            items(response, next));
      }
    }
    return null;
  }

  private static List<Container> requests(Operation operation) {
    List<Container> requests = new ArrayList<>();
    requests.add(new Container("", operation.request().queryParameters(), null));
    Body body = operation.request().body();
    if (body != null && body.kind() == BodyKind.OBJECT) {
      requests.addAll(objects(new Container("", body.fields(), null)));
    } else if (body != null) {
      requests.add(new Container("", body.fields(), null));
    }
    return requests;
  }

  private static List<Container> responses(Operation operation) {
    String path = operation.response().kind() == ResponseKind.DATA ? "data." : "";
    return objects(new Container(path, operation.response().fields(), null));
  }

  /** Returns an object and the objects in it, outer ones first. */
  private static List<Container> objects(Container root) {
    List<Container> objects = new ArrayList<>();
    Deque<Container> level = new ArrayDeque<>(List.of(root));
    for (int depth = 0; depth < MAX_DEPTH && !level.isEmpty(); depth++) {
      objects.addAll(level);
      for (int i = level.size(); i > 0; i--) {
        Container object = level.removeFirst();
        for (Field member : object.members()) {
          if (member.type() instanceof Type.ObjectType && !member.fields().isEmpty()) {
            String path = object.path() + member.name() + ".";
            level.add(new Container(path, member.fields(), object));
          }
        }
      }
    }
    return objects;
  }

  private static @Nullable String items(Container response, PageToken next) {
    for (Container object = response; object != null; object = object.parent()) {
      List<Field> lists =
          object.members().stream()
              .filter(member -> member.type() instanceof Type.ListType)
              .toList();
      if (!lists.isEmpty()) {
        Field items = lists.size() == 1 ? lists.get(0) : choose(lists, next);
        return items == null ? null : object.path() + items.name();
      }
    }
    return null;
  }

  private static @Nullable Field choose(List<Field> lists, PageToken next) {
    for (Field list : lists) {
      if (list.name().equals(next.subject().isEmpty() ? ITEMS : next.subject() + "s")) {
        return list;
      }
    }
    return null;
  }
}
