/** What earlier runs found out, kept so that it need not be found out again. */
@NullMarked
package dev.larkspur.generator.cache;

import org.jspecify.annotations.NullMarked;
