package org.sightline.report;

/**
 * A section of a report, as it can be chosen or shown by itself.
 *
 * @param id the same in every language
 * @param fixed whether it stands in every full report, whatever is left out
 */
public record Part(String id, String title, boolean fixed) {}
