package dev.larkspur.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumType;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.model.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Checks that no type of real pages repeats another type of its service. */
class CorpusSameTypesTest {

  @Test
  void enumsOfOneFieldWithEqualWordsAreOne() {
    Set<List<Object>> enums = new HashSet<>();
    List<String> repeated = new ArrayList<>();
    for (Service service : Corpus.api().services()) {
      for (EnumType type : service.enums()) {
        Set<String> values = new TreeSet<>(type.items().stream().map(EnumItem::value).toList());
        boolean words = !values.stream().allMatch(value -> value.matches("-?[0-9]+"));
        if (words && !enums.add(List.of(service.id(), type.name(), values))) {
          repeated.add(type.key());
        }
      }
    }

    assertThat(repeated).isEmpty();
    assertThat(enums).hasSizeGreaterThan(150);
  }

  /** Equal numbers may mean different things: two enums, if their descriptions contradict. */
  @Test
  void enumsOfOneFieldWithEqualNumbersDifferInMostDescriptions() {
    Map<List<Object>, List<EnumType>> enums = new HashMap<>();
    for (Service service : Corpus.api().services()) {
      for (EnumType type : service.enums()) {
        Set<String> values = new TreeSet<>(type.items().stream().map(EnumItem::value).toList());
        enums
            .computeIfAbsent(
                List.of(service.id(), type.name(), type.numeric(), values),
                key -> new ArrayList<>())
            .add(type);
      }
    }
    List<String> alike = new ArrayList<>();
    for (List<EnumType> equal : enums.values()) {
      for (int i = 1; i < equal.size(); i++) {
        Set<String> same = new HashSet<>(descriptions(equal.get(0)));
        same.retainAll(descriptions(equal.get(i)));
        if (same.size() * 2 >= equal.get(0).items().size()) {
          alike.add(equal.get(0).key() + " " + equal.get(i).key());
        }
      }
    }

    assertThat(alike).isEmpty();
    assertThat(enums).hasSizeGreaterThan(500);
  }

  @Test
  void objectsThatPagesDoNotNameRepeatNoOtherObject() {
    List<String> repeated = new ArrayList<>();
    for (Service service : Corpus.api().services()) {
      Map<String, Integer> classes = classes(service);
      Map<Integer, List<Schema>> equal = new HashMap<>();
      for (Schema schema : service.schemas()) {
        equal.computeIfAbsent(classes.get(schema.key()), key -> new ArrayList<>()).add(schema);
      }
      for (List<Schema> same : equal.values()) {
        long unnamed = same.stream().filter(schema -> !schema.named()).count();
        long named = same.size() - unnamed;
        if (unnamed > 1 || (unnamed == 1 && named == 1)) {
          same.forEach(schema -> repeated.add(schema.key()));
        }
      }
    }

    assertThat(repeated).isEmpty();
  }

  private static Set<String> descriptions(EnumType type) {
    Set<String> descriptions = new HashSet<>();
    type.items().forEach(item -> descriptions.add(item.value() + item.description().strip()));
    return descriptions;
  }

  /** Returns the number of the class of each schema: equal schemas are in one class. */
  private static Map<String, Integer> classes(Service service) {
    Map<String, Integer> classes = new HashMap<>();
    service.schemas().forEach(schema -> classes.put(schema.key(), 0));
    int before = 0;
    int now = 1;
    while (now > before) {
      before = now;
      Map<Set<String>, Integer> numbers = new HashMap<>();
      Map<String, Integer> next = new HashMap<>();
      for (Schema schema : service.schemas()) {
        Set<String> members = new TreeSet<>();
        for (Property property : schema.properties()) {
          boolean required = schema.sent() && property.required();
          members.add(property.name() + " " + required + " " + shape(property.type(), classes));
        }
        next.put(schema.key(), numbers.computeIfAbsent(members, key -> numbers.size()));
      }
      classes.putAll(next);
      now = numbers.size();
    }
    return classes;
  }

  private static String shape(TypeRef type, Map<String, Integer> classes) {
    return type.innermost() instanceof TypeRef.ObjectOf object
        ? type.toString().replace(object.schema(), String.valueOf(classes.get(object.schema())))
        : type.toString();
  }
}
