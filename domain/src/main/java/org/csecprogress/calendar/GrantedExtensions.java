package org.csecprogress.calendar;

import java.util.List;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Reads the extensions that CDSS granted, of which a filing may have several. They set due dates,
 * which are public, so anyone may read them. Reasons and answers are not read here.
 */
public interface GrantedExtensions {
    /** Returns those of a county. */
    List<GrantedExtension> of(CountyCode county);

    /** Returns those of a quarter. */
    List<GrantedExtension> of(ReportingPeriod period);

    /** Returns those of all counties and quarters. */
    List<GrantedExtension> all();
}
