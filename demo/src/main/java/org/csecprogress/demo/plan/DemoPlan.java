package org.csecprogress.demo.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.FilingWindows;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.demo.DemoFiles;
import org.csecprogress.demo.DemoModel;
import org.csecprogress.demo.DemoSettings;
import org.csecprogress.demo.Dice;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.Commentary;

/**
 * The plan of the demonstration: who does what when. Every quarter but the last is filed, reviewed
 * and released, with some counties late, some returned and one missing. The last is open, with
 * counties at every stage. The plan is always the same.
 */
public final class DemoPlan {
    private final DemoSettings settings;
    private final Counties counties;
    private final FilingWindows windows;
    private final FilingCourses courses;
    private final List<PlannedCorrection> corrections;
    private final PlannedMarks marks;
    private final List<Commentary> commentary;
    private final List<PlannedReader> readers;

    private DemoPlan(CatalogSource source, Counties counties, FilingWindows windows) {
        this.counties = counties;
        this.windows = windows;
        settings = DemoSettings.read(source);
        marks = PlannedMarks.read(source, settings, counties);
        courses = FilingCourses.read(source, settings, counties);
        commentary =
                DemoModel.table(source, "commentary.csv", List.of("section", "en", "es"))
                        .rows()
                        .stream()
                        .map(
                                row ->
                                        new Commentary(
                                                row.integer("section"),
                                                new LocalText(
                                                        row.required("en"), row.required("es"))))
                        .toList();
        readers =
                DemoModel.table(source, "embargo.csv", PlannedReader.COLUMNS).rows().stream()
                        .map(PlannedReader::read)
                        .toList();
        var asked =
                List.of(
                        "county",
                        "period",
                        "asked",
                        "added",
                        "reason",
                        "public_reason",
                        "public_reason_es");
        corrections =
                DemoModel.table(source, "corrections.csv", asked).rows().stream()
                        .map(row -> PlannedCorrection.read(row, counties))
                        .toList();
    }

    /** Returns the corrections of published filings, in the order of time. */
    public List<PlannedCorrection> corrections() {
        return corrections;
    }

    /** Returns CDSS's commentary on every release; it mentions no figure. */
    public List<Commentary> commentary() {
        return commentary;
    }

    /** Returns those who read a release under embargo. */
    public List<PlannedReader> readers(ReleaseNumber number) {
        return readers.stream().filter(each -> each.number().equals(number)).toList();
    }

    /** Returns what happens to milestones outside the filings. */
    public PlannedMarks marks() {
        return marks;
    }

    /** Returns whether CDSS has approved the county's evidence. */
    public boolean isApproved(CountyCode county) {
        return dice(county, "approved").chance(settings.approvedShare());
    }

    /** Returns the plan that the product ships. */
    public static DemoPlan builtIn(Counties counties, FilingWindows windows) {
        return new DemoPlan(DemoFiles.shipped(), counties, windows);
    }

    private Dice dice(Object... keys) {
        return Dice.of(settings.seed(), keys);
    }

    /** Returns the fixed business date of the demonstration. */
    public LocalDate businessDate() {
        return settings.businessDate();
    }

    /** Returns the released quarters, oldest first. */
    public List<ReportingPeriod> released() {
        return IntStream.range(0, settings.quarters() - 1)
                .mapToObj(settings.firstPeriod()::plus)
                .toList();
    }

    /** Returns the quarter that counties are filing. */
    public ReportingPeriod open() {
        return settings.lastPeriod();
    }

    /** Returns the times of the quarter's release; the freeze is at the end of its day. */
    public PlannedRelease release(ReportingPeriod period) {
        FilingWindow window = windows.of(period);
        return new PlannedRelease(
                period,
                Agenda.at(window.freeze(), LocalTime.of(17, 40)),
                Agenda.at(window.freeze(), LocalTime.of(17, 50)),
                Agenda.at(Agenda.workingDay(window.freeze().plusDays(6)), LocalTime.of(10, 5)),
                Agenda.at(Agenda.workingDay(window.freeze().plusDays(6)), LocalTime.of(14, 20)),
                Agenda.at(window.release(), LocalTime.of(9, 0)));
    }

    /** Returns why the officer sends back a text with a comparison; empty if it is passed. */
    public Optional<String> sentBack(ReportingPeriod period, CountyCode county, String field) {
        return dice(county, period, field).chance(settings.sentBackShare())
                ? Optional.of(settings.sentBackReason())
                : Optional.empty();
    }

    /** Returns the filings of a released or open quarter, by county. */
    public List<PlannedFiling> filings(ReportingPeriod period) {
        FilingWindow window = windows.of(period);
        return counties.all().stream()
                .map(
                        county ->
                                new PlannedFiling(
                                        county.code(),
                                        period,
                                        period.equals(open())
                                                ? courses.begun(county, window)
                                                : courses.completed(county, window),
                                        entered(county, period)))
                .toList();
    }

    /** Returns why CDSS enters the filing for the county; one in the open quarter. */
    private Optional<String> entered(County county, ReportingPeriod period) {
        boolean isPaper =
                period.equals(open()) && county.slug().equals(settings.text("entered_county"));
        return isPaper ? Optional.of(settings.text("entered_reason")) : Optional.empty();
    }
}
