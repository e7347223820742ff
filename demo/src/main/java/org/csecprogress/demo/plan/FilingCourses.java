package org.csecprogress.demo.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.csv.Row;
import org.csecprogress.demo.DemoModel;
import org.csecprogress.demo.DemoSettings;
import org.csecprogress.demo.Dice;
import org.csecprogress.demo.plan.DemoStep.Move;
import org.csecprogress.kernel.ReportingPeriod;

/** The steps of the counties' filings, by the courses that the plan gives to some of them. */
final class FilingCourses {
    private record Key(ReportingPeriod period, String slug) {}

    private final DemoSettings settings;
    private final Map<Key, Course> courses = new HashMap<>();

    private FilingCourses(DemoSettings settings) {
        this.settings = settings;
    }

    static FilingCourses read(CatalogSource source, DemoSettings settings, Counties counties) {
        var read = new FilingCourses(settings);
        var columns = List.of("course", "period", "counties");
        for (Row row : DemoModel.table(source, "courses.csv", columns).rows()) {
            ReportingPeriod period = ReportingPeriod.of(row.required("period"));
            for (String slug : row.list("counties")) {
                read.courses.put(new Key(period, slug), row.constant("course", Course.class));
            }
        }
        read.lastQuarter(source, counties);
        return read;
    }

    /** Assigns the named counties first and fills up the numbers at random. */
    private void lastQuarter(CatalogSource source, Counties counties) {
        ReportingPeriod last = settings.lastPeriod();
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

    /** Returns the steps of a filing of the open quarter, spread over the days so far. */
    List<DemoStep> begun(County county, FilingWindow window) {
        Course course = courses.get(new Key(window.period(), county.slug()));
        return spread(course, window, settings.businessDate().minusDays(1), county);
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

    /** Returns the steps of a filing of a released quarter. */
    List<DemoStep> completed(County county, FilingWindow window) {
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

    private Dice dice(Object... keys) {
        return Dice.of(settings.seed(), keys);
    }
}
