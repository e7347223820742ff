package org.csecprogress.release.publishing.service;

/**
 * A county's approved filing that is not what the sums of a release count.
 *
 * @param isMissing whether the sums have nothing of it
 * @param enters whether a restatement would include it
 * @param obstacle the figure that prevents it, or empty
 */
public record LaterFiling(String county, boolean isMissing, boolean enters, String obstacle) {}
