package dev.larkspur.generator.overlay;

import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.model.TranslatedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Mutable copy of the facts about a whole operation or event. */
final class PageDraft {
  private final String language;
  private final Map<String, TranslatedPage> translations;
  private final List<Scope> scopes;
  private final List<Scope> fieldScopes;
  private String description;
  private boolean deprecated;

  PageDraft(
      String language,
      String description,
      Map<String, TranslatedPage> translations,
      boolean deprecated,
      List<Scope> scopes,
      List<Scope> fieldScopes) {
    this.language = language;
    this.description = description;
    this.translations = new TreeMap<>(translations);
    this.deprecated = deprecated;
    this.scopes = new ArrayList<>(scopes);
    this.fieldScopes = new ArrayList<>(fieldScopes);
  }

  String description() {
    return description;
  }

  Map<String, TranslatedPage> translations() {
    return translations;
  }

  boolean isDeprecated() {
    return deprecated;
  }

  List<Scope> scopes() {
    return scopes;
  }

  List<Scope> fieldScopes() {
    return fieldScopes;
  }

  void edit(Edit.OfPage edit, Outcome outcome) {
    if (edit instanceof Edit.DescribePage describe) {
      describe(describe.description(), outcome);
    } else if (edit instanceof Edit.DeprecatePage deprecate) {
      deprecate(deprecate.deprecated(), outcome);
    } else if (edit instanceof Edit.AddScope add) {
      add(add, outcome);
    } else if (edit instanceof Edit.RemoveScope remove) {
      remove(remove, outcome);
    } else if (edit instanceof Edit.GroupScope group) {
      group(group, outcome);
    }
  }

  private void describe(String wanted, Outcome outcome) {
    TranslatedPage page = translations.get(language);
    if ((page == null ? description : page.description()).equals(wanted)) {
      outcome.agreed("the description is the same");
      return;
    }
    description = wanted;
    if (page != null) {
      translations.put(
          language,
          new TranslatedPage(
              page.title(), wanted, page.fullPath(), page.updatedAt(), page.source()));
    }
    outcome.changed("description: " + wanted);
  }

  private void deprecate(boolean wanted, Outcome outcome) {
    String state = wanted ? "deprecated" : "not deprecated";
    if (deprecated == wanted) {
      outcome.agreed("it is " + state);
    } else {
      deprecated = wanted;
      outcome.changed(state);
    }
  }

  private void add(Edit.AddScope add, Outcome outcome) {
    List<Scope> list = add.ofField() ? fieldScopes : scopes;
    if (index(list, add.name()) >= 0) {
      outcome.agreed("the scope " + add.name() + " exists");
    } else {
      list.add(new Scope(add.name(), false, add.group()));
      outcome.changed("scope " + add.name() + " added" + inGroup(add.group()));
    }
  }

  private void remove(Edit.RemoveScope remove, Outcome outcome) {
    List<Scope> list = remove.ofField() ? fieldScopes : scopes;
    int index = index(list, remove.name());
    if (index < 0) {
      outcome.agreed("the scope " + remove.name() + " does not exist");
    } else {
      list.remove(index);
      outcome.changed("scope " + remove.name() + " removed");
    }
  }

  private void group(Edit.GroupScope edit, Outcome outcome) {
    int index = index(scopes, edit.name());
    if (index < 0) {
      outcome.unmatched(
          "the scope " + edit.name() + " does not exist",
          edit.name(),
          scopes.stream().map(Scope::name).toList());
    } else if (scopes.get(index).in(edit.group())) {
      outcome.agreed("the scope " + edit.name() + " is" + inGroup(edit.group()));
    } else {
      Scope old = scopes.get(index);
      scopes.set(index, new Scope(old.name(), old.history(), edit.group()));
      outcome.changed(
          "scope " + edit.name() + inGroup(edit.group()) + ", not" + inGroup(old.group()));
    }
  }

  private static String inGroup(Scope.@Nullable Group group) {
    return group == null ? " in no group" : " in the group " + group.word();
  }

  private static int index(List<Scope> list, String name) {
    return list.stream().map(Scope::name).toList().indexOf(name);
  }
}
