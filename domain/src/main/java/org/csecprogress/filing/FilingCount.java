package org.csecprogress.filing;

import org.csecprogress.kernel.CountyCode;

/** A number of answers of a county's submission. */
public record FilingCount(long submission, CountyCode county, Long answers) {}
