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
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.Certifier;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.OpenCertifications;

/** Checks whether every agency of a county has a certifier, now and once one of them leaves. */
@Stateless
@Guarded
@Allowed({Role.STATE_ADMIN, Role.COUNTY_COORDINATOR})
public class CertifierService {
    private final Accounts accounts;
    private final CatalogService catalogs;
    private final OpenCertifications open;
    private final BusinessClock clock;

    protected CertifierService() {
        this(null, null, null, null);
    }

    @Inject
    public CertifierService(
            Accounts accounts,
            CatalogService catalogs,
            OpenCertifications open,
            BusinessClock clock) {
        this.accounts = accounts;
        this.catalogs = catalogs;
        this.open = open;
        this.clock = clock;
    }

    /** An agency of a county that needs a certifier. */
    private record Post(CountyCode county, Agency agency) {}

    /**
     * An agency of a county whose last certifier stops before an open filing is due.
     *
     * @param lastDay the day after which nobody certifies
     * @param due the day by which the next filing must be signed
     */
    public record Ending(County county, LocalDate lastDay, LocalDate due) {}

    /**
     * A post that would be empty if an account were removed.
     *
     * @param waiting the quarters of open filings that the agency has not certified
     */
    public record Handover(County county, Agency agency, List<ReportingPeriod> waiting) {
        public Handover {
            waiting = List.copyOf(waiting);
        }
    }

    /** Returns the counties that somebody looks after: all, or a coordinator's own. */
    private List<County> counties(Actor manager) {
        return catalogs.counties().all().stream()
                .filter(
                        county ->
                                manager.has(Role.STATE_ADMIN)
                                        || manager.has(Role.COUNTY_COORDINATOR, county.code()))
                .toList();
    }

    private List<Certifier> certifiers() {
        return accounts.certifiers(clock.today());
    }

    private static Post post(Certifier certifier) {
        return new Post(certifier.county(), certifier.agency());
    }

    /**
     * Returns, by agency, the counties where every certifier stops before the next filing must be
     * signed. Counties without any certifier are listed by {@link #gaps}.
     */
    public Map<Agency, List<Ending>> endings(Actor manager) {
        Map<Post, List<Certifier>> held =
                certifiers().stream().collect(Collectors.groupingBy(CertifierService::post));
        Map<CountyCode, LocalDate> due = open.nextDue(clock.today());
        Map<Agency, List<Ending>> endings = new EnumMap<>(Agency.class);
        for (County county : counties(manager)) {
            Optional<LocalDate> day = Optional.ofNullable(due.get(county.code()));
            for (Agency agency : Agency.values()) {
                List<Certifier> holders =
                        held.getOrDefault(new Post(county.code(), agency), List.of());
                if (day.isPresent() && holders.stream().noneMatch(h -> h.lasts(day))) {
                    holders.stream()
                            .map(Certifier::lastDay)
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

    /** Returns the counties without a certifier, by agency, in one query. */
    public Map<Agency, List<County>> gaps(Actor manager) {
        Set<Post> held = new HashSet<>();
        certifiers().forEach(certifier -> held.add(post(certifier)));
        Map<Agency, List<County>> gaps = new EnumMap<>(Agency.class);
        for (Agency agency : Agency.values()) {
            List<County> without =
                    counties(manager).stream()
                            .filter(county -> !held.contains(new Post(county.code(), agency)))
                            .toList();
            if (!without.isEmpty()) {
                gaps.put(agency, without);
            }
        }
        return gaps;
    }

    /**
     * Returns the posts for which the account is the only certifier, with the filings that wait for
     * it. A certifier who stops before the next filing must be signed does not count as a
     * replacement.
     */
    public List<Handover> handovers(Actor manager, long account) {
        List<Certifier> all = certifiers();
        Map<CountyCode, LocalDate> due = open.nextDue(clock.today());
        List<Handover> handovers = new ArrayList<>();
        for (County county : counties(manager)) {
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
            List<Certifier> all, Post post, long account, Optional<LocalDate> due) {
        List<Certifier> holders = all.stream().filter(h -> post(h).equals(post)).toList();
        return holders.stream().anyMatch(h -> h.account() == account)
                && holders.stream().noneMatch(h -> h.account() != account && h.lasts(due));
    }
}
