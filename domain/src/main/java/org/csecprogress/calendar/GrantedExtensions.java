package org.csecprogress.calendar;

import java.util.List;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Reads the extensions that CDSS granted, of which a filing may have several. They set due dates,
 * which are public, so anyone may read them. Reasons and answers are not read here.
 */
public interface GrantedExtensions {
    List<GrantedExtension> of(CountyCode county);

    List<GrantedExtension> of(ReportingPeriod period);

    List<GrantedExtension> all();
}
