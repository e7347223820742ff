package org.csecprogress.catalog.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.calendar.FilingWindows;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.catalog.CatalogSource;
import org.csecprogress.catalog.Catalogs;
import org.csecprogress.catalog.Counties;
import org.csecprogress.catalog.DictionaryFiles;
import org.csecprogress.catalog.Populations;
import org.csecprogress.kernel.service.Guarded;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the catalogue and the reference data say. They are public, so anyone may ask. A folder named
 * by {@code csec.catalog.dir} adds versions to those that the product ships.
 */
@ApplicationScoped
@Guarded
@PermitAll
public class CatalogService {
    private final Optional<String> directory;
    private final FilingCalendar calendar;
    private Catalogs catalogs;
    private DictionaryFiles files;
    private Counties counties;
    private Populations populations;

    protected CatalogService() {
        this(Optional.empty(), null);
    }

    @Inject
    public CatalogService(
            @ConfigProperty(name = "csec.catalog.dir") Optional<String> directory,
            FilingCalendar calendar) {
        this.directory = directory;
        this.calendar = calendar;
    }

    @PostConstruct
    void read() {
        List<CatalogSource> sources = new ArrayList<>(List.of(Catalogs.builtInSource()));
        directory.map(Path::of).map(CatalogSource::directory).ifPresent(sources::add);
        catalogs = Catalogs.read(sources);
        files = DictionaryFiles.read(sources, catalogs);
        counties = Counties.builtIn();
        populations = Populations.builtIn();
    }

    /** All versions of the catalogue. */
    public Catalogs catalogs() {
        return catalogs;
    }

    /** The files of the data dictionary. */
    public DictionaryFiles files() {
        return files;
    }

    /** The 58 counties. */
    public Counties counties() {
        return counties;
    }

    /** Children by county, race and sex, from the one active set. */
    public Populations populations() {
        return populations;
    }

    /** The calendar of every period, as all counties share it. */
    public FilingWindows windows() {
        return calendar.windows();
    }
}
