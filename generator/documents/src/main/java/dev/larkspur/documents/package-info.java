/** The site of this project's documents: pages from Markdown, Javadoc, and a check of all links. */
@NullMarked
package dev.larkspur.documents;

import org.jspecify.annotations.NullMarked;
