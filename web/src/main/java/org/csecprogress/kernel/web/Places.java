package org.csecprogress.kernel.web;

import org.csecprogress.kernel.CountyCode;

/** The names of places, which the frame of every page shows; the catalogue knows them. */
public interface Places {
    /** The county's full name, such as "Fresno County". */
    String nameOf(CountyCode county);
}
