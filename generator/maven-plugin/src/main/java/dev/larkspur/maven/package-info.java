/** The Maven goals: parameters in, the library called, the build told. */
@NullMarked
package dev.larkspur.maven;

import org.jspecify.annotations.NullMarked;
