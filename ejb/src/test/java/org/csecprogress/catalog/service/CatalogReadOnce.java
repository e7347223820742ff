package org.csecprogress.catalog.service;

import jakarta.inject.Inject;
import java.util.Optional;
import org.csecprogress.builders.SharedCatalog;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.catalog.reading.DictionaryFiles;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;

/** The catalogue service of tests, on the catalogue that is read once for all of them. */
public final class CatalogReadOnce extends CatalogService {
    private final BusinessClock clock;

    @Inject
    CatalogReadOnce(FilingCalendar calendar, BusinessClock clock) {
        super(Optional.empty(), null, calendar, clock);
        this.clock = clock;
    }

    @Override
    void read() {
        // Nothing is left to read.
    }

    @Override
    public Catalog current() {
        return catalogs().forPeriod(ReportingPeriod.containing(clock.today()));
    }

    @Override
    public Catalogs catalogs() {
        return SharedCatalog.catalogs();
    }

    @Override
    public DictionaryFiles files() {
        return SharedCatalog.files();
    }

    @Override
    public Counties counties() {
        return SharedCatalog.counties();
    }

    @Override
    public Populations populations() {
        return SharedCatalog.populations();
    }
}
