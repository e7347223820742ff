package org.csecprogress.kernel.frame.web;

import org.csecprogress.kernel.CountyCode;

/** The names of counties for the frame of every page, provided by the catalogue. */
public interface Places {
    /** Returns the county's full name, such as "Fresno County". */
    String nameOf(CountyCode county);
}
