package org.csecprogress.release.memory;

import org.csecprogress.release.Release;
import org.csecprogress.release.content.CountyMethod;

/** A county's answer on a method as frozen with a release, in memory. */
record MethodRow(Release release, CountyMethod method) {}
