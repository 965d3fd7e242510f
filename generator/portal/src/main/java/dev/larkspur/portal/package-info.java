/**
 * Downloads of pages from the documentation portal into a folder. No other module of the generator
 * uses the network. Text from the portal is checked before it becomes a path or is printed.
 */
@NullMarked
package dev.larkspur.portal;

import org.jspecify.annotations.NullMarked;
