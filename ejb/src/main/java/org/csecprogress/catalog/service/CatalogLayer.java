package org.csecprogress.catalog.service;

import org.csecprogress.catalog.reading.CatalogSource;

/** A layer of its own catalogue versions over those that the product ships. */
public interface CatalogLayer {
    /** Returns the catalogues with this layer on top. */
    CatalogSource over(CatalogSource shipped);
}
