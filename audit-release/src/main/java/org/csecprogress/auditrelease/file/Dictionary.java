package org.csecprogress.auditrelease.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.csecprogress.calendar.FilingWindows;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Input;
import org.csecprogress.catalog.measure.Entry;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.csv.MarkColumn;
import org.csecprogress.csv.TableException;
import org.csecprogress.kernel.ReportingPeriod;

/** The public data dictionary: the catalogue's versions, the counties and the calendar. */
public final class Dictionary {
    /** In code because any other unit counts people at risk, or what happened to them. */
    private static final Set<String> NOT_AT_RISK =
            Set.of("BED", "SESSION", "STAFF", "PERSON", "COUNTY", "CONTRACT");

    /** Stands between the last of several fiscal years and their number. */
    private static final String YEARS = "/";

    private static final int QUARTERS = 4;
    private static final String VERSIONS = "catalog/versions.csv";

    private final Catalogs catalogs;
    private final FilingWindows windows;
    private final boolean given;
    private final Map<String, String> regions = new HashMap<>();

    private Dictionary(Catalogs catalogs, Counties counties, FilingWindows windows, boolean given) {
        this.catalogs = catalogs;
        this.windows = windows;
        this.given = given;
        for (County county : counties.all()) {
            regions.put(county.code().value(), county.region().code());
        }
    }

    /** Returns the dictionary among the files, or the one in this program if there is none. */
    public static Dictionary in(PublicFiles files) {
        try {
            return files.names().stream()
                    .filter(name -> name.equals(VERSIONS) || name.endsWith("/" + VERSIONS))
                    .findFirst()
                    .map(name -> name.substring(0, name.length() - "versions.csv".length()))
                    .map(folder -> read(files, folder))
                    .orElseGet(
                            () ->
                                    new Dictionary(
                                            Catalogs.builtIn(),
                                            Counties.builtIn(),
                                            FilingWindows.builtIn(),
                                            false));
        } catch (TableException e) {
            throw new UnreadableException("The data dictionary: " + e.getMessage(), e);
        }
    }

    private static Dictionary read(PublicFiles files, String folder) {
        CatalogSource source = file -> existing(files, folder + file);
        return new Dictionary(
                Catalogs.read(source),
                Counties.read(file -> existing(files, folder + "reference/" + file)),
                FilingWindows.read(existing(files, folder + "reference/reporting_periods.csv")),
                true);
    }

    private static byte[] existing(PublicFiles files, String name) {
        byte[] bytes = files.bytes(name);
        if (bytes == null) {
            throw new TableException(name + ": there is no such file.");
        }
        return MarkColumn.removed(bytes);
    }

    /** Returns whether it was among the files. */
    public boolean isGiven() {
        return given;
    }

    /** Returns the catalogue of a release's period. */
    public Catalog catalog(ReportingPeriod period) {
        return catalogs.findForPeriod(period)
                .orElseThrow(
                        () -> new UnreadableException("The data dictionary ends before " + period));
    }

    /** Returns the state fiscal year whose sums include the quarter. */
    public Optional<String> fiscalYear(ReportingPeriod period) {
        return windows.find(period).map(window -> window.fiscalYearOfSum());
    }

    /** Returns the name of so many fiscal years, the last of which includes the quarter. */
    public Optional<String> fiscalYears(ReportingPeriod period, int years) {
        return fiscalYear(period).map(last -> years == 1 ? last : last + YEARS + years);
    }

    /** Returns the quarters of a state fiscal year, or of some that end together. */
    public List<ReportingPeriod> quarters(String fiscalYears) {
        String[] words = fiscalYears.split(YEARS, -1);
        List<ReportingPeriod> last =
                windows.all().stream()
                        .filter(window -> window.fiscalYearOfSum().equals(words[0]))
                        .map(window -> window.period())
                        .sorted()
                        .toList();
        int more = words.length == 1 ? 0 : Integer.parseInt(words[1]) - 1;
        if (last.isEmpty()) {
            return last;
        }
        return Stream.concat(
                        IntStream.rangeClosed(1, more * QUARTERS)
                                .mapToObj(back -> last.get(0).minus(back))
                                .sorted(),
                        last.stream())
                .toList();
    }

    /** Returns the region of a county. */
    public Optional<String> region(String county) {
        return Optional.ofNullable(regions.get(county));
    }

    /** Returns all regions. */
    public Set<String> regions() {
        return Set.copyOf(regions.values());
    }

    /** Returns the figure in a measure's tables: the numerator if the measure is a rate. */
    public static String figure(Catalog catalog, Measure measure) {
        return catalog.inputsOf(measure).stream()
                .filter(input -> input.role() == Input.Part.N)
                .map(Input::code)
                .findFirst()
                .orElse(measure.code());
    }

    /** Returns the denominator that counties type for a measure, if there is one. */
    public static Optional<String> ownDenominator(Catalog catalog, Measure measure) {
        return measure.entry() == Entry.TYPED
                ? catalog.inputsOf(measure).stream()
                        .filter(input -> input.role() == Input.Part.D)
                        .map(Input::code)
                        .findFirst()
                : Optional.empty();
    }

    /** Returns whether a figure counts people at risk, or what happened to them. */
    public static boolean isGuarded(Catalog catalog, String figure) {
        String measure = catalog.findInput(figure).map(Input::measure).orElse(figure);
        return catalog.findMeasure(measure).map(m -> !NOT_AT_RISK.contains(m.unit())).orElse(true);
    }
}
