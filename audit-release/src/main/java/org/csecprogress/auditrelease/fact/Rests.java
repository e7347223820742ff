package org.csecprogress.auditrelease.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.auditrelease.count.AuditedCount;
import org.csecprogress.auditrelease.count.AuditedCounts;
import org.csecprogress.auditrelease.count.CellName;
import org.csecprogress.auditrelease.count.Channel;
import org.csecprogress.auditrelease.count.CountSum;
import org.csecprogress.auditrelease.fact.Chains.Whole;
import org.csecprogress.auditrelease.file.Dictionary;
import org.csecprogress.auditrelease.file.Edition;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Differences that anybody can form, and that someone who knows a county's part can form more
 * closely.
 */
public final class Rests {
    private final AuditedCounts cells;
    private final Dictionary dictionary;
    private final Optional<Insider> insider;
    private final Map<Catalog, Chains> chains = new HashMap<>();

    public Rests(AuditedCounts cells, Dictionary dictionary, Optional<Insider> insider) {
        this.cells = cells;
        this.dictionary = dictionary;
        this.insider = insider;
    }

    /** Adds all differences as questions. */
    public void ask() {
        for (AuditedCount cell : cells.all()) {
            Edition edition = cells.edition(cell.name()).orElse(null);
            if (edition != null && isAsked(cell)) {
                chains.computeIfAbsent(edition.catalog(), Chains::new)
                        .of(cell.name().figure())
                        .forEach(whole -> complement(cell, edition, whole));
                if (cell.name().isTotal()) {
                    edition.catalog().breakdownsOf(cell.name().figure()).stream()
                            .map(edition.catalog()::dimension)
                            .forEach(by -> rows(cell, by));
                }
            }
        }
    }

    private boolean isAsked(AuditedCount cell) {
        return cell.isPublic()
                && cell.isGuarded()
                && !cells.isOwn(cell)
                && !cell.places().isEmpty();
    }

    /** Asks for the rest of a figure without another that is part of it. */
    private void complement(AuditedCount part, Edition edition, Whole of) {
        if (!of.rest() || (edition.isYear() && of.lag() > 0)) {
            return;
        }
        CellName here = part.name().of(of.code());
        Optional<CellName> then =
                of.lag() == 0
                        ? Optional.of(here)
                        : cells.newest(edition.quarter().minus(of.lag()).toString())
                                .map(told -> here.at(told.time(), told.number()));
        then.map(cells::cell)
                .filter(whole -> whole.isGuarded() && !whole.isSilent())
                .filter(whole -> isTold(whole) && WholeFacts.agree(part, whole))
                .ifPresent(
                        whole ->
                                ask(
                                        whole,
                                        List.of(part),
                                        Channel.COMPLEMENT,
                                        whole.name() + " without " + part.name()));
    }

    /** Returns whether it is printed, or is a year whose quarters are. */
    private boolean isTold(AuditedCount cell) {
        return cell.isPublic()
                || (ReportingPeriod.parse(cell.name().time()).isEmpty()
                        && dictionary.quarters(cell.name().time()).stream()
                                .allMatch(quarter -> isPrinted(cell, quarter)));
    }

    private boolean isPrinted(AuditedCount year, ReportingPeriod quarter) {
        return cells.newest(quarter.toString())
                .flatMap(told -> cells.find(year.name().at(told.time(), told.number())))
                .filter(AuditedCount::isPublic)
                .isPresent();
    }

    /** Asks for the part of a total in no row of a breakdown that fewer counties answered. */
    private void rows(AuditedCount total, Dimension by) {
        List<AuditedCount> rows = new ArrayList<>();
        for (PublicGroup group : by.publicGroups()) {
            cells.find(total.name().row(by.code(), group.code()))
                    .filter(row -> row.isPublic() && !row.isSilent())
                    .ifPresent(rows::add);
        }
        boolean partial = rows.stream().anyMatch(row -> !WholeFacts.agree(total, row));
        if (by.isExclusive() && partial && rows.size() == by.publicGroups().size()) {
            String count = total.name() + ", in no row by " + by.code();
            ask(total, rows, Channel.UNANSWERED, count);
        }
    }

    private void ask(AuditedCount whole, List<AuditedCount> parts, Channel channel, String count) {
        AuditedCount.Place place = parts.get(0).places().get(0);
        CellName about = parts.get(0).name();
        cells.ask(rest(whole, parts), new AuditedCounts.Question(channel, place, about, count));
        insider.flatMap(one -> own(one, whole, parts))
                .filter(own -> own > 0)
                .ifPresent(
                        own ->
                                cells.ask(
                                        rest(whole, parts).minus(own),
                                        new AuditedCounts.Question(
                                                Channel.OTHERS,
                                                place,
                                                about,
                                                count + " and county " + cells.owner())));
    }

    private CountSum rest(AuditedCount whole, List<AuditedCount> parts) {
        CountSum rest = new CountSum(cells).plus(whole);
        parts.forEach(rest::minus);
        return rest;
    }

    /** Returns the insider's part of the same difference, if the county is in the place. */
    private Optional<Long> own(Insider one, AuditedCount whole, List<AuditedCount> parts) {
        String place = whole.name().geography();
        String county = one.county().value();
        boolean within =
                place.equals(CellName.STATE)
                        || dictionary.region(county).filter(place::equals).isPresent();
        return within
                ? value(county, whole)
                        .map(
                                all ->
                                        all
                                                - parts.stream()
                                                        .mapToLong(p -> value(county, p).orElse(0L))
                                                        .sum())
                : Optional.empty();
    }

    private Optional<Long> value(String county, AuditedCount cell) {
        return cells.find(cell.name().in(county))
                .filter(own -> own.value().isPresent())
                .map(own -> own.value().getAsLong());
    }
}
