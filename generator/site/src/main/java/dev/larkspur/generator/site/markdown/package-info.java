/** Pages and indexes of the site as Markdown, for language models and other programs. */
@NullMarked
package dev.larkspur.generator.site.markdown;

import org.jspecify.annotations.NullMarked;
