package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.markup.Section;

/**
 * A section of a notice.
 *
 * @param role what it is about, by its own heading or by the one it stands below
 * @param section its heading and what follows
 */
record NoticeSection(NoticeRole role, Section section) {

  String title() {
    return section.title();
  }
}
