package org.csecprogress.exchange.api;

import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.catalog.service.CatalogService;

/** The product's own catalogue, without a server. */
public final class BuiltInCatalog extends CatalogService {
    private final Catalogs catalogs = Catalogs.builtIn();
    private final Counties counties = Counties.builtIn();

    @Override
    public Catalogs catalogs() {
        return catalogs;
    }

    @Override
    public Catalog current() {
        return catalogs.latest();
    }

    @Override
    public Counties counties() {
        return counties;
    }
}
