package org.csecprogress.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.csecprogress.catalog.CatalogSource;
import org.csecprogress.catalog.service.CatalogLayer;
import org.csecprogress.demo.DemoCatalogs;

/** The catalogues of the demonstration in the portal that shows it. */
@ApplicationScoped
class DemoCatalogLayer implements CatalogLayer {
    @Override
    public CatalogSource over(CatalogSource shipped) {
        return DemoCatalogs.over(shipped);
    }
}
