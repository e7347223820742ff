package org.csecprogress.release.memory;

import org.csecprogress.release.Release;
import org.csecprogress.release.content.EarlierQuarters;

/** A total that a release copied from an earlier quarter, in memory. */
record EarlierTotalRow(Release release, EarlierQuarters.Total total) {}
