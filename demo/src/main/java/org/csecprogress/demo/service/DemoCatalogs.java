package org.csecprogress.demo.service;

import java.util.Set;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.catalog.reading.DictionaryFiles;
import org.csecprogress.demo.DemoFiles;

/**
 * The catalogues of the demonstration: the product's files with other effective dates, so that all
 * of its quarters have the coarser design of tables. Version 2 asks what it asked when these
 * quarters were made up, so that their releases and plans stay.
 */
public final class DemoCatalogs {
    private static final Set<String> OWN =
            Set.of(
                    DictionaryFiles.VERSIONS,
                    "2/forms.csv",
                    "2/inputs.csv",
                    "2/measures.csv",
                    "2/rules.csv",
                    "2/text_fields.csv");

    private DemoCatalogs() {}

    /** Returns the product's versions as the demonstration has them. */
    public static CatalogSource over(CatalogSource shipped) {
        CatalogSource own = DemoFiles.shipped();
        return file -> (OWN.contains(file) ? own : shipped).read(file);
    }
}
