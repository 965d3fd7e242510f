/** The pipeline: a folder of pages in, a model or Java sources out. */
@NullMarked
package dev.larkspur.generator;

import org.jspecify.annotations.NullMarked;
