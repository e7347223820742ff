package org.csecprogress.demo.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.FilingWindows;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.csv.Row;
import org.csecprogress.demo.DemoFiles;
import org.csecprogress.demo.DemoModel;
import org.csecprogress.demo.DemoSettings;
import org.csecprogress.demo.Dice;
import org.csecprogress.demo.plan.DemoStep.Move;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.Commentary;

/**
 * The plan of the demonstration: who does what when. Every quarter but the last is filed, reviewed
 * and released, with some counties late, some returned and one missing. The last is open, with
 * counties at every stage. The plan is always the same.
 */
public final class DemoPlan {
    private record Key(ReportingPeriod period, String slug) {}

    private final DemoSettings settings;
    private final Counties counties;
    private final FilingWindows windows;
    private final Map<Key, Course> courses = new HashMap<>();
    private final List<PlannedCorrection> corrections;
    private final PlannedMarks marks;
    private final List<Commentary> commentary;

    private DemoPlan(CatalogSource source, Counties counties, FilingWindows windows) {
        this.counties = counties;
        this.windows = windows;
        settings = DemoSettings.read(source);
        marks = PlannedMarks.read(source, settings, counties);
        var columns = List.of("course", "period", "counties");
        for (Row row : DemoModel.table(source, "courses.csv", columns).rows()) {
            ReportingPeriod period = ReportingPeriod.of(row.required("period"));
            for (String slug : row.list("counties")) {
                courses.put(new Key(period, slug), row.constant("course", Course.class));
            }
        }
        lastQuarter(source);
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

    /** Assigns the named counties first and fills up the numbers at random. */
    private void lastQuarter(CatalogSource source) {
        ReportingPeriod last = open();
        List<County> left = new ArrayList<>(counties.all());
        left.sort(Comparator.comparingDouble(c -> dice(c.slug(), last).next()));
        List<Row> rows =
                DemoModel.table(
                                source,
                                "ninth_quarter.csv",
                                List.of("course", "number", "counties"))
                        .rows();
        for (Row row : rows) {
            for (String slug : row.list("counties")) {
                courses.put(new Key(last, slug), row.constant("course", Course.class));
                left.remove(counties.bySlug(slug));
            }
        }
        for (Row row : rows) {
            int number = row.integer("number") - row.list("counties").size();
            List<County> next = left.subList(0, number);
            next.forEach(
                    c ->
                            courses.put(
                                    new Key(last, c.slug()), row.constant("course", Course.class)));
            next.clear();
        }
        if (!left.isEmpty()) {
            throw new IllegalStateException("ninth_quarter.csv has no course for " + left.get(0));
        }
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
        return settings.firstPeriod().plus(settings.quarters() - 1);
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
                                                ? begun(county, window)
                                                : completed(county, window),
                                        entered(county, period)))
                .toList();
    }

    /** Returns why CDSS enters the filing for the county; one in the open quarter. */
    private Optional<String> entered(County county, ReportingPeriod period) {
        boolean isPaper =
                period.equals(open()) && county.slug().equals(settings.text("entered_county"));
        return isPaper ? Optional.of(settings.text("entered_reason")) : Optional.empty();
    }

    /** Returns the steps of a filing of the open quarter, spread over the days so far. */
    private List<DemoStep> begun(County county, FilingWindow window) {
        Course course = courses.get(new Key(window.period(), county.slug()));
        return spread(course, window, businessDate().minusDays(1), county);
    }

    private List<DemoStep> spread(
            Course course, FilingWindow window, LocalDate last, County county) {
        Dice dice = dice(county.slug(), window.period(), "spread");
        int days = (int) (last.toEpochDay() - window.opens().toEpochDay());
        List<Integer> offsets =
                course.moves().stream().map(move -> dice.between(0, days)).sorted().toList();
        Agenda agenda = new Agenda(dice);
        for (int i = 0; i < offsets.size(); i++) {
            agenda.add(course.moves().get(i), window.opens().plusDays(offsets.get(i)));
        }
        return agenda.steps();
    }

    private List<DemoStep> completed(County county, FilingWindow window) {
        Dice dice = dice(county.slug(), window.period(), "filing");
        Course course = courses.get(new Key(window.period(), county.slug()));
        boolean late = dice.chance(settings.lateShare()) || course == Course.LATE;
        boolean returned = dice.chance(settings.returnedShare());
        if (course == Course.MISSING) {
            return spread(course, window, window.due(), county);
        }
        LocalDate submitted =
                late
                        ? window.due().plusDays(dice.between(1, 12))
                        : window.due().minusDays(dice.between(0, 15));
        Agenda agenda = new Agenda(dice);
        agenda.add(Move.OPEN, window.opens().plusDays(dice.between(0, 8)));
        agenda.add(Move.SAVE_ALL, submitted.minusDays(dice.between(3, 6)));
        agenda.add(Move.CERTIFY_CWS, submitted.minusDays(dice.between(0, 2)));
        LocalDate day = agenda.add(Move.CERTIFY_PROB, submitted);
        day = agenda.add(Move.START_REVIEW, day.plusDays(dice.between(1, 7)));
        if (returned) {
            day = agenda.add(Move.RETURN, day.plusDays(dice.between(0, 3)));
            day = agenda.add(Move.CORRECT, day.plusDays(dice.between(2, 6)));
            agenda.add(Move.CERTIFY_CWS, day);
            day = agenda.add(Move.CERTIFY_PROB, day.plusDays(dice.between(0, 1)));
            day = agenda.add(Move.START_REVIEW, day.plusDays(dice.between(0, 2)));
        }
        agenda.add(Move.APPROVE, day.plusDays(dice.between(0, 4)));
        return agenda.steps();
    }
}
