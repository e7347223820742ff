package org.csecprogress.catalog.service;

import org.csecprogress.catalog.CatalogSource;

/** What an archive lays over the catalogues that the product ships, where it does. */
public interface CatalogLayer {
    /** The catalogues with this layer over them. */
    CatalogSource over(CatalogSource shipped);
}
