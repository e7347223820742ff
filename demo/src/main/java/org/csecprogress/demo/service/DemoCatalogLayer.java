package org.csecprogress.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.catalog.service.CatalogLayer;

/** Adds the catalogues of the demonstration to the portal. */
@ApplicationScoped
class DemoCatalogLayer implements CatalogLayer {
    @Override
    public CatalogSource over(CatalogSource shipped) {
        return DemoCatalogs.over(shipped);
    }
}
