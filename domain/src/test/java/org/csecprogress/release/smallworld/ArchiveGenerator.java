package org.csecprogress.release.smallworld;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.place.Region;
import org.csecprogress.kernel.ReportingPeriod;

/** Generates small archives in which counties are late, correct, skip or withdraw answers. */
final class ArchiveGenerator {
    private static final ReportingPeriod FIRST = ReportingPeriod.of("2024Q3");
    private static final Counties COUNTIES = Counties.builtIn();
    private static final List<Catalog> CATALOGS =
            SmallCatalogs.of(
                    FIRST,
                    Set.of(
                            "VC-06", "VC-08", "VC-12", "PL-01", "SV-11", "SV-12", "ID-01", "ID-02",
                            "ID-03", "ID-04", "ID-05", "ID-06", "ID-07", "ID-08", "ID-09"));

    /** The subjects; chains of three and more are the most error-prone. */
    private static final List<Subject> SUBJECTS =
            List.of(
                    Subject.VICTIMS,
                    Subject.VICTIMS,
                    Subject.VICTIMS,
                    Subject.REFERRALS,
                    Subject.SCREENING);

    private final Random random;
    private final Catalog catalog;
    private final Subject subject;
    private final Map<String, List<String>> groups = new TreeMap<>();
    private final Set<String> asked = new TreeSet<>();
    private final boolean allAnswer;
    private final boolean large;

    /** The counts behind the newest filing of each county. */
    private final Map<String, Map<String, Long>> sizes = new HashMap<>();

    private ArchiveGenerator(long seed) {
        random = new Random(seed);
        catalog = CATALOGS.get(random.nextInt(CATALOGS.size()));
        subject = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
        allAnswer = random.nextInt(5) < 3;
        large = random.nextInt(3) == 0;
        for (String dimension : subject.dimensions()) {
            if (random.nextInt(3) == 0) {
                groups.put(
                        dimension,
                        catalog.dimension(dimension).publicGroups().stream()
                                .map(PublicGroup::code)
                                .toList());
            }
        }
        while (asked.isEmpty()) {
            for (String code : subject.codes()) {
                if (random.nextInt(5) < 3) {
                    ask(code);
                }
            }
        }
    }

    /** Returns the archive of a seed, always the same. */
    static SmallArchive archive(long seed) {
        var generator = new ArchiveGenerator(seed);
        return generator.archive(seed, generator.places());
    }

    private void ask(String code) {
        String of = code.endsWith(".D") ? code.substring(0, code.length() - 2) : code;
        asked.add(of);
        for (String dimension : groups.keySet()) {
            if (catalog.breakdownsOf(of).contains(dimension) && random.nextInt(5) < 3) {
                asked.add(of + "@" + dimension);
            }
        }
    }

    /** Returns some counties that share a region and some that don't. */
    private SmallPlaces places() {
        Map<String, String> regionOf = new TreeMap<>();
        int number = 3 + random.nextInt(3);
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            regions.add(COUNTIES.regions().get(random.nextInt(COUNTIES.regions().size())));
        }
        while (regionOf.size() < number) {
            List<County> in = COUNTIES.inRegion(regions.get(random.nextInt(regions.size())));
            County county = in.get(random.nextInt(in.size()));
            regionOf.put(county.code().value(), county.region().code());
            if (random.nextInt(3) == 0) {
                regions.add(COUNTIES.regions().get(random.nextInt(COUNTIES.regions().size())));
            }
        }
        return new SmallPlaces(regionOf);
    }

    private SmallArchive archive(long seed, SmallPlaces places) {
        List<SmallQuarter> quarters = new ArrayList<>();
        quarters.add(quarter(FIRST, places, Map.of()));
        if (random.nextInt(4) == 0) {
            if (asked.contains(Subject.FOLLOWED)) {
                ask(Subject.FOLLOW_UP);
            }
            quarters.add(quarter(FIRST.plus(1), places, quarters.get(0).standing(1)));
        }
        return new SmallArchive(seed, catalog, places, quarters);
    }

    private SmallQuarter quarter(
            ReportingPeriod period, SmallPlaces places, Map<String, Filing> quarterBefore) {
        sizes.clear();
        int releases = 1 + random.nextInt(3);
        List<Map<String, Filing>> standing = new ArrayList<>();
        Set<Integer> withdrawn = new TreeSet<>();
        Map<String, Filing> now = new TreeMap<>();
        for (int release = 1; release <= releases; release++) {
            for (String county : places.counties()) {
                int chance = random.nextInt(10);
                Optional<Filing> before = Optional.ofNullable(now.get(county));
                if (before.isEmpty() ? chance < 7 : chance < 4) {
                    now.put(county, filing(county, before, quarterBefore));
                }
            }
            while (now.size() < 2) {
                String county = List.copyOf(places.counties()).get(random.nextInt(3));
                now.computeIfAbsent(county, c -> filing(c, Optional.empty(), quarterBefore));
            }
            standing.add(new TreeMap<>(now));
            if (random.nextInt(6) == 0) {
                withdrawn.add(release);
            }
        }
        Optional<Filing> previewed = Optional.empty();
        if (random.nextInt(4) == 0) {
            List<Filing> first = List.copyOf(standing.get(0).values());
            Filing one = first.get(random.nextInt(first.size()));
            previewed = Optional.of(filing(one.county(), Optional.of(one), quarterBefore));
        }
        return new SmallQuarter(period, standing, previewed, withdrawn);
    }

    private Filing filing(
            String county, Optional<Filing> before, Map<String, Filing> quarterBefore) {
        boolean much = random.nextInt(3) > 0;
        Map<String, Long> of = new TreeMap<>();
        boolean nothingFew = large || random.nextInt(3) == 0;
        for (String code : subject.codes()) {
            of.put(
                    code,
                    before.isPresent()
                            ? SmallSize.corrected(random, sizes.get(county).get(code), much)
                            : nothingFew ? SmallSize.large(random) : SmallSize.any(random));
        }
        sizes.put(county, of);
        Map<String, Long> counts = subject.counts(random, of, groups);
        if (subject.equals(Subject.SCREENING)) {
            followUp(Optional.ofNullable(quarterBefore.get(county)), counts);
        }
        boolean again = before.isPresent() && random.nextInt(10) > 0;
        return new Filing(county, counts, again ? before.get().answered() : answered());
    }

    /** Adds follow-up counts, which are bounded by the quarter before. */
    private void followUp(Optional<Filing> before, Map<String, Long> counts) {
        Map<String, Map<String, Long>> rows = new TreeMap<>();
        groups.forEach(
                (dimension, all) -> {
                    Map<String, Long> of = new TreeMap<>();
                    all.forEach(
                            group ->
                                    of.put(
                                            group,
                                            before.map(
                                                            filing ->
                                                                    filing.count(
                                                                            Subject.FOLLOWED,
                                                                            dimension + ":"
                                                                                    + group))
                                                    .orElse(0L)));
                    rows.put(dimension, of);
                });
        long followed = before.map(filing -> filing.count(Subject.FOLLOWED, "")).orElse(0L);
        Crowd all =
                before.isPresent()
                        ? new Crowd(followed, rows)
                        : Crowd.of(random, SmallSize.any(random), groups);
        long some = Math.max(0, all.size() - SmallSize.any(random));
        all.part(random, some).write(Subject.FOLLOW_UP, counts);
    }

    private Set<String> answered() {
        Set<String> answered = new TreeSet<>();
        for (String question : asked) {
            int at = question.indexOf('@');
            boolean possible = at < 0 || answered.contains(question.substring(0, at));
            if (possible && (allAnswer || random.nextInt(8) > 0)) {
                answered.add(question);
            }
        }
        return answered;
    }
}
