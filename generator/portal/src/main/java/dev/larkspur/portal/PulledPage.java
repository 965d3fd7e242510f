package dev.larkspur.portal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Record of a page between two pulls.
 *
 * @param id the id of the page on the portal
 * @param fullPath the path in the tree
 * @param name the title in the tree
 * @param updateTime the date in the tree when the page was fetched
 * @param canonical the canonical path, which differs from {@code fullPath} if that is an alias
 * @param file the file below the folder; null for an alias of another page
 */
record PulledPage(
    String id,
    String fullPath,
    String name,
    String updateTime,
    String canonical,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PageFile file) {

  /**
   * Reads a line of the state. An invalid file name is rejected, because the file may be edited.
   */
  @JsonCreator
  static PulledPage of(
      @JsonProperty(value = "id", required = true) String id,
      @JsonProperty(value = "fullPath", required = true) String fullPath,
      @JsonProperty(value = "name", required = true) String name,
      @JsonProperty(value = "updateTime", required = true) String updateTime,
      @JsonProperty(value = "canonical", required = true) String canonical,
      @JsonProperty("file") @Nullable String file) {
    return new PulledPage(
        id, fullPath, name, updateTime, canonical, file == null ? null : new PageFile(file));
  }

  /** Returns the record of a page that was just fetched. */
  static PulledPage of(TreePage page, String canonical, @Nullable PageFile file) {
    return new PulledPage(
        page.id(), page.fullPath(), page.name(), page.updateTime(), canonical, file);
  }

  /** Returns whether the page is unchanged in the tree since it was fetched. */
  boolean isUnchanged(TreePage page) {
    return id.equals(page.id())
        && hasPathOf(page)
        && updateTime.equals(page.updateTime())
        && name.equals(page.name());
  }

  /** Returns whether the page has the same path as before. */
  boolean hasPathOf(TreePage page) {
    return fullPath.equals(page.fullPath());
  }
}
