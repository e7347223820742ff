package org.csecprogress.release.memory;

import org.csecprogress.release.Release;

/** The address of a figure that a release shows, in memory. */
public record ShownRow(Release release, String cell) {}
