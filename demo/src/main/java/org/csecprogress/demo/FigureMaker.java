package org.csecprogress.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.ReportingPeriod;

/** Makes the cases of one filing, figure by figure in the order of the model. */
final class FigureMaker {
    private final DemoModel model;
    private final County county;
    private final ReportingPeriod period;
    private final int quarter;
    private final Categories categories;
    private final CaseSets sets;

    FigureMaker(
            DemoModel model,
            County county,
            ReportingPeriod period,
            Categories categories,
            CaseSets sets) {
        this.model = model;
        this.county = county;
        this.period = period;
        this.quarter = model.quartersSinceFirst(period);
        this.categories = categories;
        this.sets = sets;
    }

    void makeAll() {
        for (FigureModel figure : model.figures()) {
            Dice dice = Dice.of(model.seed(), county.slug(), period, figure.code());
            sets.put(figure.code(), make(figure, dice));
        }
    }

    private Collection<Case> make(FigureModel figure, Dice dice) {
        return switch (figure.kind()) {
            case BASE -> base(figure, dice);
            case PART -> part(figure, dice);
            case EVENTS -> events(figure, dice);
            case DAYS -> days(figure, dice);
            case MEDIAN -> from(figure, dice);
        };
    }

    private Collection<Case> from(FigureModel figure, Dice dice) {
        return figure.of()
                .map(of -> sets.of(of, figure, dice))
                .orElseThrow(() -> new IllegalStateException(figure.code() + " is of nothing"));
    }

    private List<Case> base(FigureModel figure, Dice dice) {
        double share = model.levels().share(figure.level(), county.slug());
        double mean = figure.rateAfter(quarter) * share;
        int number = figure.steady() ? (int) Math.round(mean) : dice.poisson(mean);
        List<Case> cases = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            cases.add(Case.of(dice.seed(), figure.profile()));
        }
        return cases;
    }

    private Collection<Case> part(FigureModel figure, Dice dice) {
        Collection<Case> whole = from(figure, dice);
        double rate = localRate(figure);
        if (rate >= 1) {
            return whole;
        }
        Set<Case> always =
                figure.also()
                        .map(also -> (Set<Case>) new HashSet<>(sets.of(also, figure, dice)))
                        .orElse(Set.of());
        Set<Case> some = new LinkedHashSet<>();
        for (Case one : whole) {
            double lean = figure.lean().of(dimension -> categories.of(one, dimension));
            // Drawn for every case, so that a certain one does not change the others.
            boolean hit = dice.chance(rate * lean);
            if (hit || always.contains(one)) {
                some.add(one);
            }
        }
        return some;
    }

    /**
     * Returns the rate with the county's own deviation, which is constant over time, and its
     * traits.
     */
    private double localRate(FigureModel figure) {
        double rate = figure.rateAfter(quarter);
        double factor = figure.trait().of(trait -> model.traits().of(county.slug(), trait));
        if (figure.spread() == 0 || rate >= 1) {
            return rate * factor;
        }
        double bent = Dice.of(model.seed(), county.slug(), figure.code()).normal();
        double odds = rate / (1 - rate) * StrictMath.exp(figure.spread() * bent);
        return odds / (1 + odds) * factor;
    }

    private List<Case> events(FigureModel figure, Dice dice) {
        double bent = Dice.of(model.seed(), county.slug(), figure.code()).normal();
        double mean = figure.rateAfter(quarter) * StrictMath.exp(figure.spread() * bent);
        List<Case> events = new ArrayList<>();
        for (Case one : from(figure, dice)) {
            int number = (int) figure.low() + dice.poisson(mean * one.weight());
            for (int i = 0; i < number; i++) {
                events.add(Case.from(one, dice.seed(), figure.profile(), 1));
            }
        }
        return events;
    }

    private List<Case> days(FigureModel figure, Dice dice) {
        int most = (int) (figure.high() * period.days());
        int fewest = (int) (figure.low() * period.days());
        List<Case> stays = new ArrayList<>();
        for (Case one : from(figure, dice)) {
            int length = dice.between(fewest, most);
            if (dice.chance(figure.rate())) {
                stays.add(Case.from(one, dice.seed(), figure.profile(), length));
            }
        }
        return stays;
    }
}
