/** Reads notices of breaking changes. */
@NullMarked
package dev.larkspur.generator.reader.notice;

import org.jspecify.annotations.NullMarked;
