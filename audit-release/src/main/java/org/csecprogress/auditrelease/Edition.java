package org.csecprogress.auditrelease;

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
record Edition(String time, int number, ReportingPeriod quarter, int counties, Catalog catalog) {
    boolean isYear() {
        return ReportingPeriod.parse(time).isEmpty();
    }
}
