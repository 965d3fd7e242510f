/** Results of earlier runs, stored between runs. */
@NullMarked
package dev.larkspur.generator.cache;

import org.jspecify.annotations.NullMarked;
