package org.csecprogress.aggregation.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.aggregation.Rollup;
import org.csecprogress.aggregation.service.AggregationService;
import org.csecprogress.aggregation.service.StateTotals;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Form;
import org.csecprogress.catalog.Input;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.Region;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;

/** The sums of approved figures, for the state and each region. */
@Named
@RequestScoped
public class TotalsView {
    private static final Sentences SAY = Sentences.in(Language.EN);
    private static final int QUARTERS = 9;

    @Inject private CurrentActor current;
    @Inject private AggregationService aggregation;
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;

    private String period;
    private StateTotals totals;
    private List<Section> sections = List.of();

    /** A quarter to choose from. */
    public record Choice(String period, boolean isCurrent) {}

    /** A form with its figures. */
    public record Section(String name, List<Line> lines) {}

    /** A figure: the state's, how many counties answered, and each region's. */
    public record Line(String name, String state, String counties, List<String> regions) {}

    /** Reads the totals of the requested quarter, by default the last that has ended. */
    public void load() {
        ReportingPeriod quarter =
                period == null
                        ? ReportingPeriod.containing(clock.today()).minus(1)
                        : ReportingPeriod.parse(period)
                                .orElseThrow(() -> new NotFoundException("quarter"));
        period = quarter.toString();
        totals = aggregation.totals(current.get(), quarter);
        Catalog catalog = totals.catalog();
        Rollup state = Rollup.of(catalog, totals.cube(), Geography.STATE);
        List<Rollup> regions =
                getRegions().stream()
                        .map(r -> Rollup.of(catalog, totals.cube(), new Geography(r.code())))
                        .toList();
        sections =
                catalog.forms().stream()
                        .map(form -> section(catalog, form, state, regions))
                        .toList();
    }

    private Section section(Catalog catalog, Form form, Rollup state, List<Rollup> regions) {
        List<Line> lines = new ArrayList<>();
        for (Measure measure : catalog.measuresOf(form)) {
            for (String code : codes(catalog, measure)) {
                Optional<Cell> cell = state.total(code);
                lines.add(
                        new Line(
                                catalog.label(code).en(),
                                text(cell),
                                cell.map(c -> Integer.toString(c.counties())).orElse("0"),
                                regions.stream().map(r -> text(r.total(code))).toList()));
            }
        }
        return new Section(form.name().en(), lines);
    }

    private static List<String> codes(Catalog catalog, Measure measure) {
        if (measure.computation().isPresent()) {
            return List.of(measure.code());
        }
        return catalog.inputsOf(measure).stream()
                .filter(input -> input.role() != Input.Part.MED)
                .map(Input::code)
                .toList();
    }

    private static String text(Optional<Cell> cell) {
        return cell.map(c -> SAY.number(c.sum())).orElseGet(() -> SAY.of("totals.noAnswer"));
    }

    public String getTitle() {
        return SAY.of("totals.title", SAY.months(ReportingPeriod.of(period)));
    }

    public String getLede() {
        return SAY.of("totals.lede", totals.counties(), Counties.COUNT);
    }

    public boolean isNothingApproved() {
        return totals.counties() == 0;
    }

    public List<Section> getSections() {
        return sections;
    }

    public List<Region> getRegions() {
        return catalogs.counties().regions();
    }

    /** Returns the quarters to choose from, newest first. */
    public List<Choice> getChoices() {
        List<Choice> choices = new ArrayList<>();
        ReportingPeriod last = ReportingPeriod.containing(clock.today()).minus(1);
        for (int back = 0; back < QUARTERS; back++) {
            String quarter = last.minus(back).toString();
            choices.add(new Choice(quarter, quarter.equals(period)));
        }
        return choices;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }
}
