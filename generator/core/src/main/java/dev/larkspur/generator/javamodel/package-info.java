/**
 * The generated Java as values: types, components, constants, clients and the limits of the JVM.
 */
@NullMarked
package dev.larkspur.generator.javamodel;

import org.jspecify.annotations.NullMarked;
