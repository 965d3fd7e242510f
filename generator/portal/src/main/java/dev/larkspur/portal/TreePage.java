package dev.larkspur.portal;

/**
 * Page in the tree of the portal, with unchecked text.
 *
 * @param id the id of the page on the portal, which is kept when the page moves
 * @param fullPath the path on the portal, which may be an alias of another path
 * @param name the title in the tree
 * @param updateTime the time of the last change, as the portal writes it; only compared
 */
public record TreePage(String id, String fullPath, String name, String updateTime) {}
