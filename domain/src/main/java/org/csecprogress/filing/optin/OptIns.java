package org.csecprogress.filing.optin;

import java.util.Collection;
import java.util.Set;
import org.csecprogress.kernel.CountyCode;

/** Stores which counties opted in to the CSEC Program. It is public, so everybody may ask. */
public interface OptIns {
    /** Returns those of these counties that opted in for a fiscal year. */
    Set<CountyCode> of(Collection<CountyCode> counties, String fiscalYear);
}
