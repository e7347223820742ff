package org.csecprogress.filing.revision;

/**
 * A text as it is read in lists, without its entity.
 *
 * @param revision key of the revision
 * @param key code of the text field, or key of the finding that is explained
 * @param body the text
 */
public record TextRow(Long revision, String key, String body) {}
