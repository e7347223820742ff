package org.csecprogress.builders;

import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.catalog.reading.DictionaryFiles;

/** The built-in catalogue and reference data, which cannot change: read once for all tests. */
public final class SharedCatalog {
    private static final Catalogs CATALOGS = Catalogs.builtIn();
    private static final Counties COUNTIES = Counties.builtIn();
    private static final Populations POPULATIONS = Populations.builtIn();

    private SharedCatalog() {}

    /** The files of the dictionary, which few tests need. */
    private static final class Dictionary {
        static final DictionaryFiles FILES =
                DictionaryFiles.read(Catalogs.builtInSource(), CATALOGS);
    }

    /** Returns the files of the dictionary. */
    public static DictionaryFiles files() {
        return Dictionary.FILES;
    }

    /** Returns all versions of the catalogue. */
    public static Catalogs catalogs() {
        return CATALOGS;
    }

    /** Returns the 58 counties. */
    public static Counties counties() {
        return COUNTIES;
    }

    /** Returns the numbers of children. */
    public static Populations populations() {
        return POPULATIONS;
    }
}
