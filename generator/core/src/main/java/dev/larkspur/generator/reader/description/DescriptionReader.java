package dev.larkspur.generator.reader.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Element;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumSource;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import dev.larkspur.generator.vocabulary.LabelKind;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a description cell into a {@link Description}. A labelled part leaves the text only if it
 * became data; a part that could not be read stays where it is.
 */
public final class DescriptionReader {
  /** The header with an access token, whose types are listed in its description. */
  private static final String AUTHORIZATION = "Authorization";

  /** Headers that are not parameters; their values describe the body and the access token. */
  private static final List<String> UNREAD_HEADERS = List.of(AUTHORIZATION, "Content-Type");

  private final Cell cell;
  private final String name;
  private final Type type;
  private final Vocabulary words;
  private final Diagnostics diagnostics;
  private final List<Segment> segments;
  private final RemainingText text = new RemainingText();
  private final ConstraintsReader constraints;
  private final boolean hasEnumTags;
  private final List<EnumItem> enumItems = new ArrayList<>();
  private final Set<String> scopes;
  private @Nullable JsonNode example;
  private @Nullable JsonNode defaultValue;
  private @Nullable Boolean holdsJson;
  private @Nullable JsonNode firstExample;
  private boolean firstExampleRead;
  private int at;
  private int listEnd;

  private DescriptionReader(
      Cell cell, String name, Type type, Vocabulary words, Diagnostics diagnostics) {
    this.cell = cell;
    this.name = name;
    this.type = type;
    this.words = words;
    this.diagnostics = diagnostics;
    this.hasEnumTags =
        cell.elements().stream().anyMatch(element -> element.name().equals("md-enum-item"));
    this.segments = Segment.of(cell.markdown(), words, cell.isBetweenPipes());
    this.constraints = new ConstraintsReader(type, words.constraints());
    this.scopes = new LinkedHashSet<>(Scopes.names(cell, diagnostics));
  }

  /** Reads the description of a field with a name and a type. */
  public static Description read(
      Cell cell, String name, Type type, Vocabulary words, Diagnostics diagnostics) {
    return new DescriptionReader(cell, name, type, words, diagnostics).read();
  }

  private Description read() {
    while (at < segments.size()) {
      Segment segment = segments.get(at);
      Label label = segment.label();
      if (label == null) {
        unlabelled(segment);
      } else {
        switch (label.kind()) {
          case EXAMPLE -> example(label);
          case DEFAULT -> defaultValue(label);
          case VALUES -> values(label);
          case RULES -> rules(label);
          case SCOPES -> scopes(label);
        }
      }
    }
    if (hasEnumTags) {
      text.removeAnnouncement();
    }
    String rest = text.toString();
    fixedValue(rest);
    return new Description(
        rest,
        example,
        defaultValue,
        enumItems,
        SentenceLimits.added(constraints.constraints(), rest, type, known(), words.limits()),
        List.copyOf(scopes),
        isDeprecated(rest));
  }

  /** Takes the only value of the field as its default and as its known value. */
  private void fixedValue(String rest) {
    if (UNREAD_HEADERS.stream().anyMatch(name::equalsIgnoreCase)) {
      return;
    }
    FixedValue fixed = FixedValue.in(rest, type, words);
    if (fixed == null || !samples().stream().allMatch(fixed.value()::equals)) {
      return;
    }
    defaultValue = fixed.value();
    if (enumItems.isEmpty() && !hasEnumTags && EnumList.canHold(type)) {
      enumItems.add(new EnumItem(fixed.value().asText(), fixed.meaning(), EnumSource.LIST));
    }
  }

  /** Returns the example, the default and the known values. */
  private List<JsonNode> known() {
    List<JsonNode> known = new ArrayList<>(samples());
    enumItems.forEach(item -> known.add(new TextNode(item.value())));
    for (Element element : cell.elements()) {
      if (element.name().equals("md-enum-item")) {
        known.add(new TextNode(element.attribute("key")));
      }
    }
    return known;
  }

  private List<JsonNode> samples() {
    return Stream.of(example, defaultValue).filter(Objects::nonNull).toList();
  }

  /** Leaves out the descriptions of values, which may have stayed in the text. */
  private boolean isDeprecated(String rest) {
    StringBuilder ofField = new StringBuilder(rest);
    Set<String> missing = new HashSet<>();
    for (int i = enumItems.size() - 1; i >= 0; i--) {
      String ofValue = enumItems.get(i).description();
      if (words.deprecation().isAnnounced(ofValue) && !missing.contains(ofValue)) {
        int start = ofField.lastIndexOf(ofValue);
        if (start >= 0) {
          ofField.delete(start, start + ofValue.length());
        } else {
          missing.add(ofValue);
        }
      }
    }
    return words.deprecation().isAnnounced(ofField.toString());
  }

  private void unlabelled(Segment segment) {
    String line = segment.text();
    if (!segment.fenced()) {
      if (constraints.takeUnlabelled(line) || isScopesApart(line)) {
        take(at + 1);
        return;
      }
      if (segment.isItem()) {
        if (cell.isBetweenPipes() && listsExample(line) && enumList(at, true)) {
          return;
        }
      } else {
        int announcement = words.valueLists().announcement(line);
        if (announcement >= 0) {
          announced(segment, announcement);
          return;
        }
        if (words.valueLists().announceInPassing(line) && isAboutField(line)) {
          enumList(at + 1, false);
        }
      }
      unannouncedList(line);
    }
    scopes.addAll(ScopeText.announced(line, text.announces()));
    text.add(segment);
    at++;
  }

  /** Scopes on a line of their own leave the text unless the line before announces them. */
  private boolean isScopesApart(String line) {
    return ScopeName.isList(line, words.scopes())
        && scopes.containsAll(ScopeName.in(line))
        && !text.announces();
  }

  /** Reads a list announced at the end of a line; both leave the text if the list becomes data. */
  private void announced(Segment segment, int announcement) {
    String before = PageText.strip(segment.text().substring(0, announcement));
    boolean apart = before.isEmpty() || "。，,.；;".indexOf(before.charAt(before.length() - 1)) >= 0;
    int first = at + 1;
    if (isAboutField(segment.text()) && enumList(first, apart)) {
      text.add(before, segment.separator());
      text.removeAnnouncement();
    } else {
      keep(first);
    }
  }

  private boolean isAboutField(String announcing) {
    return !words.valueLists().nameAnother(announcing, name);
  }

  /** Keeps the segments before an index in the text. */
  private void keep(int end) {
    while (at < end) {
      text.add(segments.get(at++));
    }
  }

  /** Leaves out the segments before an index, which became data. */
  private void take(int end) {
    text.leaveOut(segments.get(at));
    at = end;
  }

  private void example(Label label) {
    LabelledExample written = example == null ? LabelledExample.of(label, segments, at) : null;
    if (written == null) {
      keep(at + 1);
      return;
    }
    example = FieldValues.example(written.value(), type);
    if (written.labelStays()) {
      keep(at + 1);
    }
    Segment first = segments.get(at);
    take(written.end());
    if (!written.remark().isEmpty()) {
      text.add(written.remark(), first.separator());
    }
  }

  private void defaultValue(Label label) {
    LabelledValue value = LabelledValue.of(label, segments, at);
    JsonNode read =
        value.text().isEmpty() ? null : FieldValues.defaultValue(value.text(), type, words);
    if (read != null && (defaultValue == null || defaultValue.equals(read))) {
      defaultValue = read;
      take(value.end());
    } else if (value.text().isEmpty() || defaultValue != null) {
      keep(at + 1);
    } else {
      diagnostics.report(
          Rule.DEFAULT_UNREADABLE,
          location(segments.get(at)),
          "Unreadable default value \""
              + value.text()
              + "\": expected "
              + FieldValues.expected(type)
              + ". It stays in the description.");
      keep(value.end());
    }
  }

  /** Reads a list of values. A label above {@code md-enum} elements leaves the text. */
  private void values(Label label) {
    int first = at + 1;
    if (label.value().isEmpty() && enumList(first, true)) {
      return;
    }
    if (hasEnumTags && label.value().isEmpty()) {
      take(first);
      return;
    }
    keep(first);
  }

  /** Reads a list of values and, if it is complete and may be taken, takes it from the text. */
  private boolean enumList(int first, boolean take) {
    if (!canHoldList()) {
      return false;
    }
    EnumList list = EnumList.read(segments, first, type, words);
    Set<String> known = new HashSet<>();
    enumItems.forEach(item -> known.add(item.value()));
    for (EnumItem item : list.items()) {
      if (known.add(item.value())) {
        enumItems.add(item);
      }
    }
    if (!take || list.items().isEmpty() || !list.isComplete()) {
      return false;
    }
    take(list.end());
    return true;
  }

  /** Returns whether the example, which may follow the list, is JSON with members of its own. */
  private boolean holdsJson() {
    if (holdsJson == null) {
      holdsJson = EnumList.isJson(firstExample(), type);
    }
    return holdsJson;
  }

  /** Returns whether a line lists values without saying so: the example is one of several. */
  private boolean listsExample(String line) {
    List<String> joined = EnumList.tickedValues(line, type, words);
    JsonNode written = joined.size() > 1 ? firstExample() : null;
    return written != null && joined.contains(written.asText());
  }

  /** Reads the values of a list that is not announced. It stays in the text. */
  private void unannouncedList(String line) {
    boolean isItem = segments.get(at).isItem();
    if (at < listEnd || !(isItem || cell.isBetweenPipes())) {
      return;
    }
    if (hasEnumTags || !enumItems.isEmpty() || !canHoldList()) {
      return;
    }
    EnumList list =
        isItem
            ? EnumList.readItems(segments, at, type, words)
            : EnumList.readJoined(line, type, words);
    listEnd = list.end();
    if (list.isConvincing(firstExample())) {
      enumItems.addAll(list.items());
    }
  }

  private boolean canHoldList() {
    return EnumList.canHold(type) && !name.equalsIgnoreCase(AUTHORIZATION) && !holdsJson();
  }

  private @Nullable JsonNode firstExample() {
    if (!firstExampleRead) {
      firstExample = readFirstExample();
      firstExampleRead = true;
    }
    return firstExample;
  }

  private @Nullable JsonNode readFirstExample() {
    for (int i = 0; i < segments.size(); i++) {
      Label label = segments.get(i).label();
      if (label != null && label.kind() == LabelKind.EXAMPLE) {
        LabelledExample written = LabelledExample.of(label, segments, i);
        return written == null ? null : FieldValues.example(written.value(), type);
      }
    }
    return null;
  }

  private void rules(Label label) {
    Segment heading = segments.get(at);
    if (!label.value().isEmpty() && !constraints.take(label.value())) {
      unreadableRule(label.value(), heading);
      keep(at + 1);
      return;
    }
    boolean settled = !label.value().isEmpty();
    if (settled) {
      text.leaveOut(heading);
    }
    at++;
    while (at < segments.size()) {
      Segment segment = segments.get(at);
      if (segment.isBlank()) {
        text.add(segment);
        at++;
      } else if (segment.endsLabel() || !constraints.isRule(segment.text())) {
        break;
      } else if (constraints.take(segment.text())) {
        if (!settled) {
          text.leaveOut(heading);
        }
        take(at + 1);
        settled = true;
      } else {
        if (!settled) {
          text.add(heading);
          settled = true;
        }
        unreadableRule(segment.text(), segment);
        text.add(segment);
        at++;
      }
    }
  }

  private void unreadableRule(String rule, Segment segment) {
    if (!constraints.takePart(rule)) {
      diagnostics.report(
          Rule.CONSTRAINT_UNREADABLE,
          location(segment),
          "Unreadable rule \""
              + PageText.strip(rule)
              + "\": expected a length, a range or a pattern. It stays in the description.");
    }
  }

  private SourceLocation location(Segment segment) {
    return cell.locationOf(segment.start() + Label.start(segment.text(), 0));
  }

  /** Reads the scopes below a label. A condition in the label stays in the text. */
  private void scopes(Label label) {
    ScopeLines lines = ScopeLines.below(label, segments, at, words.scopes());
    scopes.addAll(lines.names());
    if (!lines.allData()) {
      keep(at + 1);
    } else if (label.qualifier().isEmpty()) {
      take(lines.end());
    } else {
      Segment conditional = segments.get(at);
      String condition = conditional.text();
      if (!label.value().isEmpty()) {
        condition = condition.substring(0, condition.lastIndexOf(label.value()));
      }
      text.add(
          condition.stripTrailing() + Scopes.ticked(lines.names(), words.pages()),
          conditional.separator());
      at = lines.end();
    }
  }
}
