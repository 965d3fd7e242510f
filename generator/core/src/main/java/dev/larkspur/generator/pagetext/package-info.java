/** Notations in the Markdown of page text that CommonMark does not have, and safe link targets. */
@NullMarked
package dev.larkspur.generator.pagetext;

import org.jspecify.annotations.NullMarked;
