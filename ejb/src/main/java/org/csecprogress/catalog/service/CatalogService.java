package org.csecprogress.catalog.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.csecprogress.calendar.FilingWindows;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.catalog.reading.DictionaryFiles;
import org.csecprogress.catalog.reading.KeptDesigns;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Provides the catalogue and the reference data. They are public, so anyone may ask. A folder named
 * by {@code csec.catalog.dir} takes precedence over what the product ships, with its own versions
 * and its own list of all versions.
 */
@ApplicationScoped
@Guarded
@ForEverybody
public class CatalogService {
    private final Optional<String> directory;
    private final Instance<CatalogLayer> layers;
    private final FilingCalendar calendar;
    private final BusinessClock clock;
    private Catalogs catalogs;
    private DictionaryFiles files;
    private KeptDesigns kept;
    private Counties counties;
    private Populations populations;

    protected CatalogService() {
        this(Optional.empty(), null, null, null);
    }

    @Inject
    public CatalogService(
            @ConfigProperty(name = "csec.catalog.dir") Optional<String> directory,
            @Any Instance<CatalogLayer> layers,
            FilingCalendar calendar,
            BusinessClock clock) {
        this.directory = directory;
        this.layers = layers;
        this.calendar = calendar;
        this.clock = clock;
    }

    @PostConstruct
    void read() {
        CatalogSource source = Catalogs.builtInSource();
        for (CatalogLayer layer : layers) {
            source = layer.over(source);
        }
        if (directory.isPresent()) {
            source = CatalogSource.directory(Path.of(directory.get()), source);
        }
        catalogs = Catalogs.read(source);
        kept = KeptDesigns.read(source);
        files = DictionaryFiles.read(source, catalogs);
        counties = Counties.builtIn();
        populations = Populations.builtIn();
    }

    /** Returns the version under which today's quarter will be filed. */
    public Catalog current() {
        return catalogs.forPeriod(ReportingPeriod.containing(clock.today()));
    }

    /** Returns all versions of the catalogue. */
    public Catalogs catalogs() {
        return catalogs;
    }

    /** Returns the tables that are published although too many of their figures are small. */
    public KeptDesigns keptDesigns() {
        return kept;
    }

    /** Returns the files of the data dictionary. */
    public DictionaryFiles files() {
        return files;
    }

    /** Returns the 58 counties. */
    public Counties counties() {
        return counties;
    }

    /** Returns the numbers of children by county, race and sex from the one active set. */
    public Populations populations() {
        return populations;
    }

    /** Returns the calendar of every period as all counties share it. */
    public FilingWindows windows() {
        return calendar.windows();
    }
}
