package dev.larkspur.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.Body.Alternative;
import dev.larkspur.generator.model.BodyKind;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.reader.table.ExampleTypes;
import dev.larkspur.generator.reader.table.FieldUnion;
import dev.larkspur.generator.reader.table.OpenObjects;
import dev.larkspur.generator.reader.table.RequestUrl;
import dev.larkspur.generator.reader.table.SectionsByRole;
import dev.larkspur.generator.reader.table.SectionsByRole.FieldGroup;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import dev.larkspur.generator.vocabulary.SectionRole;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The path parameters, query parameters and body of a request. */
final class RequestFields {
  private static final String JSON = "application/json";
  private static final String MULTIPART = "multipart/form-data";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String OCTETS = "application/octet-stream";

  private final Vocabulary words;
  private final SectionsByRole sections;
  private final HeaderFields headers;
  private final RequestUrl url;
  private final @Nullable Cell urlCell;
  private final List<Field> query;
  private final @Nullable Body body;

  RequestFields(
      SectionsByRole sections,
      HeaderFields headers,
      RequestUrl url,
      @Nullable Cell urlCell,
      Vocabulary words) {
    this.words = words;
    this.sections = sections;
    this.headers = headers;
    this.url = url;
    this.urlCell = urlCell;
    this.query = rows(SectionRole.QUERY);
    this.body = readBody();
  }

  /**
   * Returns the rows of the path table, all required, and the parameters of the URL without a row.
   */
  List<Field> pathParameters(Diagnostics diagnostics) {
    List<Field> fields = new ArrayList<>();
    List<String> names = url.parameters();
    for (Field field : rows(SectionRole.PATH)) {
      fields.add(required(field));
      if (urlCell != null && !names.contains(field.name())) {
        diagnostics.report(
            Rule.PATH_PARAMETER_NOT_IN_URL,
            new SourceLocation(urlCell.location().path(), field.line(), 1),
            "The URL lacks the path parameter \""
                + field.name()
                + "\"; requests do not contain it.");
      }
    }
    for (String name : names) {
      if (urlCell != null && fields.stream().noneMatch(field -> field.name().equals(name))) {
        diagnostics.report(
            Rule.PATH_PARAMETER_WITHOUT_ROW,
            urlCell.location(),
            "The path parameter \"" + name + "\" has no row; it is read as a string.");
        fields.add(undocumented(name, urlCell.location().line()));
      }
    }
    return fields;
  }

  List<Field> queryParameters() {
    return query;
  }

  /** Returns the parameters of the path and the query, and the fields of the body. */
  List<Field> and(List<Field> pathParameters) {
    List<Field> all = new ArrayList<>(pathParameters);
    all.addAll(query);
    if (body != null) {
      all.addAll(body.fields());
    }
    return all;
  }

  @Nullable Body body() {
    return body;
  }

  /** Parameters of a URL are strings if the table has no column of types. */
  private List<Field> rows(SectionRole role) {
    List<FieldGroup> groups = new ArrayList<>();
    for (FieldGroup group : sections.groups(role)) {
      groups.add(ExampleTypes.isTyped(group, words) ? group : asText(group));
    }
    return sections.rows(groups);
  }

  private static FieldGroup asText(FieldGroup group) {
    return group.withFields(group.fields().stream().map(RequestFields::asText).toList());
  }

  private static Field asText(Field field) {
    return field.fields().isEmpty()
        ? field.toBuilder().type(new Type.StringType("")).build()
        : field;
  }

  private @Nullable Body readBody() {
    List<FieldGroup> groups =
        OpenObjects.marked(
            sections.groups(SectionRole.BODY), sections.examples().request(), words.typeWords());
    if (groups.isEmpty()) {
      return null;
    }
    List<Alternative> alternatives = new ArrayList<>();
    if (groups.size() > 1) {
      groups.forEach(group -> alternatives.add(new Alternative(group.title(), group.fields())));
    }
    List<Field> fields = FieldUnion.of(groups);
    String contentType = contentType(fields);
    return new Body(contentType, kind(contentType), fields, alternatives);
  }

  private String contentType(List<Field> fields) {
    String header = headers.textOf("Content-Type");
    boolean hasFile = fields.stream().anyMatch(field -> field.type() instanceof Type.FileType);
    if (hasFile || header.contains(MULTIPART)) {
      return MULTIPART;
    }
    if (header.contains(FORM)) {
      return FORM;
    }
    return header.contains(OCTETS) ? OCTETS : JSON;
  }

  private BodyKind kind(String contentType) {
    return switch (contentType) {
      case MULTIPART -> BodyKind.MULTIPART;
      case FORM -> BodyKind.FORM;
      case OCTETS -> BodyKind.BINARY;
      default -> isArray() ? BodyKind.ARRAY : BodyKind.OBJECT;
    };
  }

  /** Only examples show whether the body as a whole is a list. */
  private boolean isArray() {
    List<JsonNode> json = Example.documents(sections.examples().request());
    return !json.isEmpty() && json.stream().allMatch(JsonNode::isArray);
  }

  private static Field required(Field field) {
    return field.toBuilder().required(true).build();
  }

  private static Field undocumented(String name, int line) {
    return Field.builder(name, new Type.StringType("")).required(true).line(line).build();
  }
}
