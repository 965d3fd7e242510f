package dev.larkspur.portal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a page between two pulls.
 *
 * @param id the portal's number of the page
 * @param fullPath where it stood in the tree
 * @param name its title in the tree
 * @param updateTime the date that the tree gave it when it was fetched
 * @param canonical its own path, which differs from {@code fullPath} when that is an alias
 * @param file where it lies below the folder; null when it is another page's alias
 */
record PulledPage(
    String id,
    String fullPath,
    String name,
    String updateTime,
    String canonical,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PageFile file) {

  /** Reads a line of the state, which may have been edited: a strange file name is refused. */
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

  /** A page of the tree as it was just fetched. */
  static PulledPage of(TreePage page, String canonical, @Nullable PageFile file) {
    return new PulledPage(
        page.id(), page.fullPath(), page.name(), page.updateTime(), canonical, file);
  }

  /** Whether the tree says of the page what it said when it was fetched. */
  boolean isStill(TreePage page) {
    return id.equals(page.id())
        && stoodAt(page)
        && updateTime.equals(page.updateTime())
        && name.equals(page.name());
  }

  /** Whether the page stands where it stood. */
  boolean stoodAt(TreePage page) {
    return fullPath.equals(page.fullPath());
  }
}
