package dev.larkspur.cli;

import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.naming.JavaNames;
import java.util.List;
import java.util.Locale;

/** What there is to know of an object: each member with where it stands. */
final class SchemaFacts {
  private final JavaNames names;

  SchemaFacts(JavaNames names) {
    this.names = names;
  }

  List<String> of(Schema schema) {
    return schema.properties().stream().map(property -> line(schema, property)).toList();
  }

  private String line(Schema schema, Property property) {
    String place =
        property.place() == Property.Place.MEMBER
            ? ""
            : " (" + property.place().name().toLowerCase(Locale.ROOT) + ")";
    return names.component(schema, property)
        + " = \""
        + property.name()
        + "\""
        + place
        + ", "
        + property.row().type().text()
        + (property.required() ? ", required" : "")
        + ", "
        + property.origin().path()
        + ":"
        + property.origin().line();
  }
}
