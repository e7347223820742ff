package org.csecprogress.auditrelease;

import org.csecprogress.catalog.Catalog;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * One telling of a quarter or a year.
 *
 * @param time the quarter or the state fiscal year
 * @param number the revision of the release that tells it
 * @param quarter the period of that release
 * @param counties how many counties reported
 * @param catalog what the figures mean
 */
record Edition(String time, int number, ReportingPeriod quarter, int counties, Catalog catalog) {
    boolean isYear() {
        return ReportingPeriod.parse(time).isEmpty();
    }
}
