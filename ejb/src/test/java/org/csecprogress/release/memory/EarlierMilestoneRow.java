package org.csecprogress.release.memory;

import org.csecprogress.release.Release;
import org.csecprogress.release.content.MilestoneStanding;

/** A milestone that a release copied from the quarter before, in memory. */
record EarlierMilestoneRow(Release release, MilestoneStanding standing) {}
