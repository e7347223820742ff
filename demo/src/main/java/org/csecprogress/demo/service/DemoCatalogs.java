package org.csecprogress.demo.service;

import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.catalog.reading.DictionaryFiles;
import org.csecprogress.demo.DemoFiles;

/**
 * The catalogues of the demonstration: the product's files with other effective dates, so that all
 * of its quarters have the newest design of tables.
 */
public final class DemoCatalogs {
    private DemoCatalogs() {}

    /** Returns the product's versions with their effective dates in the demonstration. */
    public static CatalogSource over(CatalogSource shipped) {
        CatalogSource own = DemoFiles.shipped();
        return file -> (file.equals(DictionaryFiles.VERSIONS) ? own : shipped).read(file);
    }
}
