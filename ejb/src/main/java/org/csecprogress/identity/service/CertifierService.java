package org.csecprogress.identity.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.catalog.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.OpenCertifications;
import org.csecprogress.kernel.service.Sql;

/** Whether every agency of a county has somebody who certifies, now and once one of them goes. */
@Stateless
@Guarded
@Allowed(Role.STATE_ADMIN)
public class CertifierService {
    /** Whoever was invited and has no password yet signs nothing. */
    private static final String CERTIFIERS =
            "select m.county, m.agency, m.account_id, m.last_day from membership m join account a on a.id ="
                    + " m.account_id where m.role = 'COUNTY_CERTIFIER' and not a.disabled and"
                    + " a.password_chosen and (m.last_day is null or m.last_day >= ?)";

    private final Sql sql;
    private final CatalogService catalogs;
    private final OpenCertifications open;
    private final BusinessClock clock;

    protected CertifierService() {
        this(null, null, null, null);
    }

    @Inject
    public CertifierService(
            Sql sql, CatalogService catalogs, OpenCertifications open, BusinessClock clock) {
        this.sql = sql;
        this.catalogs = catalogs;
        this.open = open;
        this.clock = clock;
    }

    /** Somebody who certifies for an agency of a county. */
    private record Post(CountyCode county, Agency agency) {}

    /**
     * One who holds a post.
     *
     * @param lastDay the day after which that ends by itself, or null
     */
    private record Holder(Post post, long account, LocalDate lastDay) {
        /** Whether they are still there on the day by which a filing has to be signed. */
        boolean lasts(Optional<LocalDate> due) {
            return lastDay == null || due.filter(day -> !lastDay.isBefore(day)).isPresent();
        }
    }

    /**
     * An agency of a county whose last certifier stops before an open filing is due.
     *
     * @param lastDay the day after which nobody certifies
     * @param due by when the next filing has to be signed
     */
    public record Ending(County county, LocalDate lastDay, LocalDate due) {}

    /**
     * What would have nobody if an account went.
     *
     * @param waiting the quarters of filings under way that the agency has not certified
     */
    public record Handover(County county, Agency agency, List<ReportingPeriod> waiting) {
        public Handover {
            waiting = List.copyOf(waiting);
        }
    }

    private List<Holder> holders() {
        return sql.list(
                CERTIFIERS,
                row ->
                        new Holder(
                                new Post(
                                        new CountyCode(row.getString(1)),
                                        Agency.valueOf(row.getString(2))),
                                row.getLong(3),
                                Sql.date(row, 4)),
                clock.today());
    }

    /**
     * Where everybody who certifies for an agency stops before the next filing of the county has to
     * be signed, by agency. Where nobody certifies at all, {@link #gaps} says so.
     */
    public Map<Agency, List<Ending>> endings(Actor admin) {
        Map<Post, List<Holder>> held =
                holders().stream().collect(Collectors.groupingBy(Holder::post));
        Map<CountyCode, LocalDate> due = open.nextDue(clock.today());
        Map<Agency, List<Ending>> endings = new EnumMap<>(Agency.class);
        for (County county : catalogs.counties().all()) {
            Optional<LocalDate> day = Optional.ofNullable(due.get(county.code()));
            for (Agency agency : Agency.values()) {
                List<Holder> holders =
                        held.getOrDefault(new Post(county.code(), agency), List.of());
                if (day.isPresent() && holders.stream().noneMatch(h -> h.lasts(day))) {
                    holders.stream()
                            .map(Holder::lastDay)
                            .max(Comparator.naturalOrder())
                            .map(last -> new Ending(county, last, day.get()))
                            .ifPresent(
                                    ending ->
                                            endings.computeIfAbsent(agency, a -> new ArrayList<>())
                                                    .add(ending));
                }
            }
        }
        return endings;
    }

    /** The counties in which nobody can certify for an agency, by agency; one query. */
    public Map<Agency, List<County>> gaps(Actor admin) {
        Set<Post> held = new HashSet<>();
        holders().forEach(holder -> held.add(holder.post()));
        Map<Agency, List<County>> gaps = new EnumMap<>(Agency.class);
        for (Agency agency : Agency.values()) {
            List<County> without =
                    catalogs.counties().all().stream()
                            .filter(county -> !held.contains(new Post(county.code(), agency)))
                            .toList();
            if (!without.isEmpty()) {
                gaps.put(agency, without);
            }
        }
        return gaps;
    }

    /**
     * For what an account is the only one who can certify, with what waits for it. Who stops before
     * the next filing has to be signed takes nobody's place.
     */
    public List<Handover> handovers(Actor admin, long account) {
        List<Holder> all = holders();
        Map<CountyCode, LocalDate> due = open.nextDue(clock.today());
        List<Handover> handovers = new ArrayList<>();
        for (County county : catalogs.counties().all()) {
            Arrays.stream(Agency.values())
                    .filter(
                            agency ->
                                    isOnly(
                                            all,
                                            new Post(county.code(), agency),
                                            account,
                                            Optional.ofNullable(due.get(county.code()))))
                    .forEach(
                            agency ->
                                    handovers.add(
                                            new Handover(
                                                    county,
                                                    agency,
                                                    open.of(county.code(), agency))));
        }
        return handovers;
    }

    private static boolean isOnly(
            List<Holder> all, Post post, long account, Optional<LocalDate> due) {
        List<Holder> holders = all.stream().filter(h -> h.post().equals(post)).toList();
        return holders.stream().anyMatch(h -> h.account() == account)
                && holders.stream().noneMatch(h -> h.account() != account && h.lasts(due));
    }
}
