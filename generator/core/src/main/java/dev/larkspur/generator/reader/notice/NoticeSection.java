package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.vocabulary.NoticeRole;

/**
 * A section of a notice.
 *
 * @param role what it is about, by its heading or by a heading above it
 * @param titleWords its title without number and punctuation
 * @param section the section
 */
record NoticeSection(NoticeRole role, String titleWords, Section section) {}
