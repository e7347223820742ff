package org.csecprogress.demo;

import org.csecprogress.catalog.CatalogSource;
import org.csecprogress.catalog.DictionaryFiles;

/**
 * The catalogues of the demonstration: those of the product, but made anew from its first quarter
 * on, so that it has the newest design of tables in all of its quarters.
 */
public final class DemoCatalogs {
    private DemoCatalogs() {}

    /** The product's versions, each from when it counts in the demonstration. */
    public static CatalogSource over(CatalogSource shipped) {
        CatalogSource own = DemoFiles.shipped();
        return file -> (file.equals(DictionaryFiles.VERSIONS) ? own : shipped).read(file);
    }
}
