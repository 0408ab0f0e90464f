package org.sightline.attack.storage;

import java.util.Map;
import java.util.function.Function;

/**
 * A table in which answers lie at the end, and how to read it.
 *
 * @param group SQL that gives the group of people of whom a row's writer is one
 * @param size SQL that gives how long what was said is
 * @param said what a row says to whoever holds every key that is left, by the text of its columns
 * @param comments whether it holds texts, or answers in numbers
 */
record Shelf(String table, String group, String size, boolean comments, Function<Map<String, String>, String> said) {}
