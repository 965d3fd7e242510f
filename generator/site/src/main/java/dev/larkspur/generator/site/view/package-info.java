/** What the templates of the site show. A template shows one view. */
@NullMarked
package dev.larkspur.generator.site.view;

import org.jspecify.annotations.NullMarked;
