package dev.larkspur.generator;

import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.NameLock;

/**
 * What a folder of pages describes, and what all of it is called in Java.
 *
 * @param reading what the pages say, and everything that was said about them up to the names
 * @param lock the names that were given before
 * @param names the names that were given now
 */
public record Naming(Reading reading, NameLock lock, JavaNames names) {}
