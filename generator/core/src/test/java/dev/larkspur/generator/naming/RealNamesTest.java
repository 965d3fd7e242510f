package dev.larkspur.generator.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.Corpus;
import dev.larkspur.generator.model.OpaqueId;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.naming.NameKey.Kind;
import dev.larkspur.generator.source.Diagnostics;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Checks the names of the types, methods and components of all real pages. */
class RealNamesTest {
  private static final Set<Kind> TYPES =
      EnumSet.of(Kind.PRODUCT, Kind.VERSION, Kind.RESOURCE, Kind.EVENT, Kind.SCHEMA, Kind.ENUM);

  private static final Set<Kind> OTHERS =
      EnumSet.of(
          Kind.PRODUCT_ACCESSOR,
          Kind.VERSION_ACCESSOR,
          Kind.RESOURCE_ACCESSOR,
          Kind.OPERATION,
          Kind.METHOD,
          Kind.COMPONENT);

  /** The names with the longest word that generated code adds to them. */
  private static final Map<Kind, String> ENDS =
      Map.of(Kind.OPERATION, "Response", Kind.METHOD, "Async");

  private final SortedMap<NameKey, String> names =
      JavaNames.of(Corpus.api(), "dev.larkspur.feishu", LockedNames.NONE, new Diagnostics()).all();

  @Test
  void noNameIsLongerThanFiftyCharacters() {
    assertThat(named()).hasSizeGreaterThan(5_000).allMatch(name -> name.length() <= 50);
  }

  @Test
  void noNameRepeatsAWord() {
    assertThat(named()).filteredOn(RealNamesTest::repeats).isEmpty();
  }

  @Test
  void noIdContainsAGeneratedId() {
    assertThat(Corpus.api().operations())
        .extracting(Operation::id)
        .noneMatch(id -> Arrays.stream(id.toString().split("\\.", -1)).anyMatch(OpaqueId::isIn));
  }

  @Test
  void onlyTypesOfManyOwnersHaveVagueNames() {
    Set<String> vague = new TreeSet<>();
    names.forEach(
        (key, name) -> {
          if (TYPES.contains(key.kind()) && isVague(name)) {
            vague.add(key.kind() + " " + name);
          }
        });

    assertThat(vague).hasSizeLessThanOrEqualTo(5);
  }

  private List<String> named() {
    return names.entrySet().stream()
        .filter(it -> TYPES.contains(it.getKey().kind()) || OTHERS.contains(it.getKey().kind()))
        .map(it -> it.getValue() + ENDS.getOrDefault(it.getKey().kind(), ""))
        .toList();
  }

  private static boolean repeats(String name) {
    List<String> words = List.of(name.split("_|(?<=[a-z0-9])(?=[A-Z])", -1));
    for (int i = 1; i < words.size(); i++) {
      // Codes of languages and countries may be equal, as in de_DE.
      if (words.get(i).length() > 2 && words.get(i).equalsIgnoreCase(words.get(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVague(String name) {
    return List.of("Type", "Status", "Data", "Item", "Locale", "Object", "Info", "Value", "Name")
        .contains(name);
  }
}
