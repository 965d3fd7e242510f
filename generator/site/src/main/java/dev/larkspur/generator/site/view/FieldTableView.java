package dev.larkspur.generator.site.view;

import java.util.List;

/**
 * A table of fields.
 *
 * @param anchor the fragment identifier of its heading
 * @param title its heading
 * @param note what the heading does not say, such as the content type; empty if nothing
 * @param rows the fields, each before its members
 */
public record FieldTableView(String anchor, String title, String note, List<FieldRow> rows) {
  public FieldTableView {
    rows = List.copyOf(rows);
  }
}
