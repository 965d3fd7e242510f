package dev.larkspur.portal;

/**
 * A page as the portal's tree names it. Everything in it is text of others.
 *
 * @param id the portal's number of the page, kept when the page moves
 * @param fullPath where it stands on the portal; may be an alias of another path
 * @param name its title in the tree
 * @param updateTime when it was changed, as the portal writes it; only ever compared
 */
public record TreePage(String id, String fullPath, String name, String updateTime) {}
