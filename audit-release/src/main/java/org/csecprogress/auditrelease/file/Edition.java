package org.csecprogress.auditrelease.file;

import org.csecprogress.catalog.Catalog;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * A version of a quarter's or year's figures, as one release prints them.
 *
 * @param time the quarter or the state fiscal year
 * @param number the revision of the release
 * @param quarter the period of that release
 * @param counties how many counties reported
 * @param catalog the catalogue of the figures
 */
public record Edition(
        String time, int number, ReportingPeriod quarter, int counties, Catalog catalog) {
    public boolean isYear() {
        return ReportingPeriod.parse(time).isEmpty();
    }
}
