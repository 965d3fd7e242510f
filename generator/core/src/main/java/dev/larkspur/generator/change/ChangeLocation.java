package dev.larkspur.generator.change;

/**
 * The location of a difference in both pages of an owner.
 *
 * @param part the part of the owner
 * @param path the path in that part
 * @param detail which of several; otherwise empty
 * @param oldLine the line in the old page
 * @param newLine the line in the new page
 */
record ChangeLocation(Part part, String path, String detail, int oldLine, int newLine) {

  ChangeLocation detail(String which) {
    return new ChangeLocation(part, path, which, oldLine, newLine);
  }
}
