package dev.larkspur.generator.naming;

import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.EnumType;
import dev.larkspur.generator.model.EventBody;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.Payload;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.model.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Possible names of the types of a service, the best first, before collisions are resolved. A type
 * has the name that pages give it. The name of its owner precedes a name that is split between
 * several owners, and one that says too little, such as {@code Status}, unless many owners without
 * a common word share it.
 */
final class TypeCandidates {
  /** The number of owners from which a type keeps its own name if they have no common word. */
  private static final int MANY = 3;

  /** The last word of the name of the record of a callback. */
  static final String CALLBACK = "Callback";

  /** The last word of the name of the record of an answer to a callback. */
  static final String ANSWER = "Answer";

  /** The last words of the names of all records of a callback. */
  static final List<String> CALLBACK_SUFFIXES = List.of(CALLBACK, ANSWER);

  private static final String KIND = "Kind";
  private static final List<String> ROLES =
      List.of(OperationWords.REQUEST, OperationWords.RESPONSE);

  private final Words product;
  private final TypeOwners owners;
  private final Map<String, Whole> wholes = new HashMap<>();
  private final Map<String, Schema> schemas = new HashMap<>();
  private final Map<String, Words> known = new HashMap<>();
  private final Map<String, List<String>> enums = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  /**
   * A whole request, response, event, callback or answer to a callback.
   *
   * @param subject the words of what it is about
   * @param stem the words of its name without its role
   * @param role the role at the end of its name; empty for events
   */
  private record Whole(Words subject, Words stem, String role) {
    Words words() {
      return role.isEmpty() ? stem : stem.plus(Words.of(role));
    }
  }

  TypeCandidates(Service service, OperationWords operations) {
    product = Words.of(service.id().project());
    owners = new TypeOwners(service);
    for (Endpoint endpoint : service.endpoints()) {
      OperationId id = endpoint.operation().id();
      Words subject = OperationWords.subject(id);
      Words stem = operations.stem(endpoint.operation());
      wholes.put(endpoint.request().key(), new Whole(subject, stem, OperationWords.REQUEST));
      Whole response = new Whole(subject, stem, OperationWords.RESPONSE);
      // Needed even if the response is not an object: it may be a list of objects.
      wholes.put(responseKey(id), response);
      if (endpoint.payload() instanceof Payload.Stream stream) {
        wholes.put(stream.element().key(), response);
      }
    }
    for (EventBody event : service.events()) {
      if (event.event().isCallback()) {
        Words stem = callbackWords(event.event().id());
        wholes.put(event.body().key(), new Whole(stem, stem, CALLBACK));
        if (event.answer() != null) {
          wholes.put(event.answer().key(), new Whole(stem, stem, ANSWER));
        }
      } else {
        Words words = eventWords(event.event().id());
        wholes.put(event.body().key(), new Whole(words, words, ""));
      }
    }
    service.schemas().forEach(schema -> schemas.put(schema.key(), schema));
  }

  /** Returns the key of the response of an operation. */
  static String responseKey(OperationId id) {
    return id + "/response";
  }

  /** Returns {@code MessageReceiveEvent} for {@code im.message.receive_v1}. */
  static String ofEvent(String type) {
    return ShortName.of(eventWords(type)).pascal();
  }

  /** Returns {@code CardActionTrigger} for {@code card.action.trigger}. */
  static String ofCallback(String type) {
    return ShortName.of(callbackWords(type), 1, ShortName.LONGEST - CALLBACK.length()).pascal();
  }

  /** Returns possible names of the record of a schema. */
  List<String> ofSchema(Schema schema) {
    Words words = words(schema.key());
    return names(Stream.of(words, product.plus(words)));
  }

  /** Returns possible names of the class of an enum type. */
  List<String> ofEnum(EnumType type) {
    return enums.computeIfAbsent(type.key(), key -> candidates(type));
  }

  private List<String> candidates(EnumType type) {
    Words name = Words.of(type.name());
    Words stem = stem(type.owner());
    List<Words> best = new ArrayList<>();
    if (isVague(name)) {
      best.add(owned(owner(type.key()), name));
      subjects(type.key()).forEach(subject -> best.add(subject.plus(name)));
    } else if (type.principal()) {
      best.add(name);
    }
    best.add(stem.plus(name));
    best.add(words(type.owner()).plus(name));
    best.add(product.plus(stem).plus(name));
    // The action of an Action is an ActionKind.
    return names(best.stream().map(it -> isOwner(it, type) ? it.plus(Words.of(KIND)) : it));
  }

  /** Returns whether the name of an enum type alone identifies it and says enough. */
  static boolean isNamed(EnumType type) {
    return type.principal() && !isVague(Words.of(type.name()));
  }

  private boolean isOwner(Words words, EnumType type) {
    return schemas.containsKey(type.owner())
        && words.withoutRepetition().equals(words(type.owner()).withoutRepetition());
  }

  /** Returns the words of the name of an object without its role. */
  private Words stem(String key) {
    Whole whole = wholes.get(key);
    if (whole != null) {
      return whole.stem();
    }
    Words words = words(key);
    int last = words.parts().size() - 1;
    return last > 0 && ROLES.stream().anyMatch(words::endsWith)
        ? new Words(words.parts().subList(0, last))
        : words;
  }

  private static Words eventWords(String type) {
    String rest = type.indexOf('.') < 0 ? type : type.substring(type.indexOf('.') + 1);
    return Words.of(withoutVersion(rest)).plus(Words.of("Event"));
  }

  private static Words callbackWords(String type) {
    return Words.of(withoutVersion(type));
  }

  private static String withoutVersion(String type) {
    return type.replaceFirst("_v[0-9]+$", "");
  }

  private static List<String> names(Stream<Words> words) {
    return words.map(it -> ShortName.of(it).pascal()).distinct().toList();
  }

  /** Returns the words of the name of a record. */
  private Words words(String key) {
    Whole whole = wholes.get(key);
    if (whole != null) {
      return whole.words();
    }
    Schema schema = schemas.get(key);
    if (schema == null) {
      return new Words(List.of());
    }
    Words done = known.get(key);
    if (done != null) {
      return done;
    }
    Words name = Words.of(schema.name());
    if (!open.add(key)) {
      // An object that contains itself is its own owner.
      return name;
    }
    Words owner = schema.owner() != null ? words(schema.owner()) : null;
    if (owner == null && isVague(name)) {
      owner = owner(key);
    }
    Words words = owned(owner, name);
    open.remove(key);
    known.put(key, words);
    return words;
  }

  /** Returns a name after that of its owner. The product precedes both if they are vague. */
  private Words owned(@Nullable Words owner, Words name) {
    if (owner == null) {
      return name;
    }
    Words words = owner.plus(name);
    return isVague(words.withoutRepetition()) ? product.plus(words) : words;
  }

  /** Returns the words of what owns a type; null if it is unknown or many owners share the type. */
  private @Nullable Words owner(String type) {
    List<Words> all = subjects(type);
    if (all.isEmpty()) {
      return null;
    }
    Words common = common(all);
    if (common != null) {
      return common;
    } else if (all.size() > 1 && owners.of(type).stream().allMatch(this::isOfCallback)) {
      return product;
    }
    return all.size() < MANY ? all.get(0) : null;
  }

  /** Types of callbacks of different products have no word in common. */
  private boolean isOfCallback(String key) {
    Whole whole = wholes.get(key);
    return whole != null && (whole.role().equals(CALLBACK) || whole.role().equals(ANSWER));
  }

  /** Returns the words of all things that own a type. */
  private List<Words> subjects(String type) {
    Map<String, Words> distinct = new LinkedHashMap<>();
    for (String key : owners.of(type)) {
      Whole whole = wholes.get(key);
      Words words = (whole == null ? stem(key) : whole.subject()).withoutRepetition();
      distinct.putIfAbsent(words.pascal(), words);
    }
    return List.copyOf(distinct.values());
  }

  /** Returns the words with which all names begin, or else those with which they end, or null. */
  private static @Nullable Words common(List<Words> all) {
    List<String> first = all.get(0).parts();
    int start = first.size();
    int end = first.size();
    for (Words words : all) {
      start = Math.min(start, commonWords(first, words.parts(), false));
      end = Math.min(end, commonWords(first, words.parts(), true));
    }
    List<String> atStart = first.subList(0, start);
    List<String> atEnd = first.subList(first.size() - end, first.size());
    return Stream.of(atStart, atEnd)
        .filter(words -> !words.stream().allMatch(TypeCandidates::isVague))
        .findFirst()
        .map(Words::new)
        .orElse(null);
  }

  private static int commonWords(List<String> some, List<String> others, boolean atEnd) {
    int count = 0;
    while (count < Math.min(some.size(), others.size())) {
      int one = atEnd ? some.size() - 1 - count : count;
      int other = atEnd ? others.size() - 1 - count : count;
      if (!some.get(one).equalsIgnoreCase(others.get(other))) {
        break;
      }
      count++;
    }
    return count;
  }

  private static boolean isVague(Words name) {
    return name.parts().size() == 1 && isVague(name.parts().get(0));
  }

  private static boolean isVague(String word) {
    return Reserved.VAGUE.contains(word.replaceFirst("[0-9]+$", "").toLowerCase(Locale.ROOT));
  }
}
