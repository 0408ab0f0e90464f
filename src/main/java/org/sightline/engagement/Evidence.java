package org.sightline.engagement;

/**
 * Something that was seen, told or measured at work, on which an insight can rest.
 *
 * @param source which {@link EvidenceSource} knows it
 * @param id unique within the source, at most 100 characters, the same as long as the thing lasts
 * @param title one line in the reader's language
 * @param detail what it says in one more line, maybe empty
 */
public record Evidence(String source, String id, String title, String detail) {}
