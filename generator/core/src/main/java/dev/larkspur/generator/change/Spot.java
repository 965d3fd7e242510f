package dev.larkspur.generator.change;

/**
 * Where in both pages of an owner something is different.
 *
 * @param part the part of the owner
 * @param path the path in that part
 * @param detail which one, where there are several; else empty
 * @param oldLine the line in the old page
 * @param newLine the line in the new page
 */
record Spot(Part part, String path, String detail, int oldLine, int newLine) {

  Spot detail(String which) {
    return new Spot(part, path, which, oldLine, newLine);
  }
}
