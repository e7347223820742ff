package org.csecprogress.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.TextField;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.csv.Row;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Makes complete, plausible filings for the demonstration. The same county, quarter and earlier
 * answers always give the same filing. It makes up youth and events, counts them and discards them,
 * so that all rules about sums, parts and unions hold; nothing is about a real child.
 *
 * <p>Calibration, statewide by quarter: about 335 newly identified victims spread by child
 * population with over-dispersion (20 to 26 counties at none), four youth at risk for each victim,
 * a clear concern in about 11.5 percent of screens, nine in ten victims girls, Los Angeles' Black
 * share near 71 percent, about 48,000 youth eligible for screening and 60 to 68 percent screened;
 * about 2,900 referrals, and 43 percent of newly identified victims with a child-welfare case
 * before.
 */
public final class DemoGenerator {
    private final Counties counties;
    private final Populations populations;
    private final DemoModel model;
    private final Narrative narrative;
    private final Progress progress;
    private final String withdrawalReason;
    private final Explanations explanations;
    private final List<Slip> slips;
    private final Set<String> optedIn = new HashSet<>();

    private DemoGenerator(CatalogSource source, Counties counties, Populations populations) {
        this.counties = counties;
        this.populations = populations;
        model = new DemoModel(source, counties, populations);
        long seed = model.seed();
        narrative = Narrative.read(DemoModel.table(source, "texts.csv", Narrative.COLUMNS), seed);
        progress = new Progress(source, seed, model.settings().notApplicable());
        withdrawalReason = model.settings().withdrawalReason();
        explanations =
                Explanations.read(
                        DemoModel.table(source, "explanations.csv", Explanations.COLUMNS), seed);
        slips =
                DemoModel.table(source, "slips.csv", Slip.COLUMNS).rows().stream()
                        .map(Slip::read)
                        .toList();
        for (Row row : DemoModel.table(source, "opted_in.csv", List.of("county")).rows()) {
            optedIn.add(counties.bySlug(row.required("county")).slug());
        }
    }

    /** Returns a generator with the model that the product ships. */
    public static DemoGenerator builtIn(Counties counties, Populations populations) {
        return new DemoGenerator(DemoFiles.shipped(), counties, populations);
    }

    /** Returns whether the county opted in to the CSEC Program; made up, true for 47 counties. */
    public boolean optedIn(CountyCode county) {
        return optedIn.contains(counties.byCode(county).slug());
    }

    /**
     * Returns the county's filing for the quarter.
     *
     * @param earlier the county's approved answers by the number of quarters before, 1 to 4
     */
    public Answers answers(
            Catalog catalog,
            CountyCode county,
            ReportingPeriod period,
            Map<Integer, Answers> earlier) {
        County place = counties.byCode(county);
        var categories = new Categories(model.shared(), place.slug(), g -> share(place, g));
        var sets = new CaseSets(catalog, categories, earlier);
        new FigureMaker(model, place, period, categories, sets).makeAll();
        var answers = Answers.builder();
        Absences absences = model.absences().in(place.slug(), period);
        new Tally(catalog, model, categories, absences).answerAll(sets, answers);
        for (TextField field : catalog.textFields()) {
            answers.text(field.code(), text(place, field));
        }
        Answers before = answers.build();
        progress.of(catalog, place.slug(), optedIn(county), period, before)
                .forEach(answers::milestone);
        return answers.build();
    }

    private String text(County place, TextField field) {
        return narrative.of(
                place.slug(), field.code(), trait -> model.traits().of(place.slug(), trait));
    }

    /** Returns the county's explanation of a finding. */
    public String explanation(CountyCode county, Finding finding) {
        return explanations.of(counties.byCode(county).slug(), finding);
    }

    /** Returns why one agency asks the other to withdraw a filing. */
    public String withdrawalReason() {
        return withdrawalReason;
    }

    /**
     * Returns a slip for a filing that is to be returned; empty if none fits the answers.
     *
     * @param right the answers without the slip
     */
    public Optional<Slip> slip(CountyCode county, ReportingPeriod period, Answers right) {
        List<Slip> fitting = slips.stream().filter(slip -> slip.fits(right)).toList();
        String slug = counties.byCode(county).slug();
        return fitting.isEmpty()
                ? Optional.empty()
                : Optional.of(Dice.of(model.seed(), slug, period, "slip").pick(fitting));
    }

    private double share(County place, String group) {
        long all = populations.children(place.code());
        return (double) populations.children(place.code(), group).orElse(0) / all;
    }
}
