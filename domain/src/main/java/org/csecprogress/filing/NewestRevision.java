package org.csecprogress.filing;

import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The newest revision of all quarters of a county.
 *
 * @param catalog version of the catalogue
 * @param revision key of the revision
 * @param submission key of its submission
 */
public record NewestRevision(
        CountyCode county, ReportingPeriod period, int catalog, long revision, long submission) {}
