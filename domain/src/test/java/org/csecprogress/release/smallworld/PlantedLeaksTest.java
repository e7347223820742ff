package org.csecprogress.release.smallworld;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The check of small archives finds")
class PlantedLeaksTest {
    private static final SmallPlaces PLACES =
            new SmallPlaces(Map.of("10", "R06", "15", "R06", "54", "R06", "19", "R08"));

    /** The filings by each release, and what is shown of them. */
    private final List<Map<String, Filing>> standing = new ArrayList<>();

    private final PublicRecord record = new PublicRecord(Catalogs.builtIn().version(1));
    private final Set<String> stars = new TreeSet<>();
    private Set<String> byCounty = Set.of("VC-06", "PL-01");

    private static Filing filing(String county, String counts, String... unanswered) {
        Map<String, Long> all = new TreeMap<>();
        Set<String> answered = new TreeSet<>();
        for (String word : counts.split(" ", -1)) {
            String[] both = word.split("=", -1);
            all.put(both[0], Long.valueOf(both[1]));
            int colon = both[0].indexOf(':');
            answered.add(colon < 0 ? both[0] : both[0].substring(0, colon));
        }
        answered.removeAll(List.of(unanswered));
        return new Filing(county, all, answered);
    }

    /** Adds a release that shows everything except the stars. */
    private void release(Filing... filings) {
        Map<String, Filing> now = new TreeMap<>();
        if (!standing.isEmpty()) {
            now.putAll(standing.get(standing.size() - 1));
        }
        for (Filing filing : filings) {
            now.put(filing.county(), filing);
        }
        standing.add(now);
        for (String place : List.of("STATE", "R06", "R08", "10", "15", "54", "19")) {
            Set<String> keys = new TreeSet<>();
            now.values().forEach(filing -> keys.addAll(filing.counts().keySet()));
            keys.forEach(key -> tell(place, key, now));
        }
    }

    private void tell(String place, String key, Map<String, Filing> now) {
        int at = key.indexOf('@');
        String code = at < 0 ? key : key.substring(0, at);
        String group = at < 0 ? "" : key.substring(at + 1);
        boolean published = place.equals("STATE") || (at < 0 && byCounty.contains(code));
        List<Filing> counted = new ArrayList<>();
        for (String county : PLACES.in(place)) {
            Filing filing = now.get(county);
            if (filing != null && filing.answered().contains(Filing.question(code, group))) {
                counted.add(filing);
            }
        }
        if (published && !counted.isEmpty()) {
            long sum = counted.stream().mapToLong(filing -> filing.count(code, group)).sum();
            String spot = standing.size() + " " + place + " " + key;
            record.tell(
                    new Spot(0, standing.size(), place, code, group),
                    OptionalLong.of(stars.contains(spot) ? PublicRecord.STAR : sum));
        }
    }

    private List<String> found() {
        var quarter =
                new SmallQuarter(
                        ReportingPeriod.of("2024Q3"), standing, Optional.empty(), Set.of());
        var archive = new SmallArchive(0, Catalogs.builtIn().version(1), PLACES, List.of(quarter));
        Checker.Result result = Checker.check(archive, record);
        assertThat(result.unfinished()).isZero();
        return result.findings();
    }

    private void sees(String what) {
        assertThat(found()).anyMatch(finding -> finding.contains(what));
    }

    @Test
    @DisplayName("nothing if nothing is small")
    void nothing() {
        release(filing("10", "VC-06=40 PL-01=11"), filing("19", "VC-06=0 PL-01=0"));
        release(filing("15", "VC-06=25 PL-01=0"));
        assertThat(found()).isEmpty();
    }

    @Test
    @DisplayName("nothing if others hide a count from everyone and from each other")
    void hidden() {
        stars.addAll(Set.of("1 10 VC-06", "1 15 VC-06", "1 54 VC-06"));
        release(filing("10", "VC-06=4"), filing("15", "VC-06=70"), filing("54", "VC-06=50"));
        assertThat(found()).isEmpty();
    }

    @Test
    @DisplayName("a withheld count that is shown anyway")
    void shown() {
        hidden();
        record.tell(new Spot(0, 1, "10", "VC-06", ""), OptionalLong.of(4));
        sees("everybody knows that this is at most 10 (it is 4): count + [quarter 0 release 1 10");
    }

    @Test
    @DisplayName("a withheld count that is hidden only by one that a county knows as its own")
    void ownOfAnother() {
        stars.addAll(Set.of("1 10 VC-06", "1 15 VC-06", "1 54 VC-06"));
        release(filing("10", "VC-06=4"), filing("15", "VC-06=70"), filing("54", "VC-06=2"));
        sees("county 15 knows that this is at most 10 (it is 4): count + [quarter 0 release 1 10");
    }

    @Test
    @DisplayName("a late county with a small count in a sum")
    void late() {
        stars.addAll(Set.of("2 54 VC-06"));
        release(filing("10", "VC-06=40"), filing("15", "VC-06=70"));
        release(filing("54", "VC-06=4"));
        sees("(it is 4): count + [quarter 0 release 2 54 VC-06]");
    }

    @Test
    @DisplayName("two late counties with a small sum")
    void twoLate() {
        stars.addAll(Set.of("2 54 VC-06", "2 15 VC-06"));
        release(filing("10", "VC-06=40"), filing("19", "VC-06=70"));
        release(filing("54", "VC-06=4"), filing("15", "VC-06=5"));
        sees("(it is 4): count + [quarter 0 release 2 54 VC-06]");
        sees("(it is 5): count + [quarter 0 release 2 15 VC-06]");
    }

    @Test
    @DisplayName("a small correction of a county's total")
    void corrected() {
        release(filing("10", "VC-06=40"), filing("19", "VC-06=70"));
        release(filing("10", "VC-06=43"));
        sees("(it is 3): change");
    }

    @Test
    @DisplayName("a sum that changes although no county's figure does")
    void unseen() {
        stars.addAll(Set.of("1 10 VC-06", "1 15 VC-06", "2 10 VC-06", "2 15 VC-06"));
        release(filing("10", "VC-06=14"), filing("15", "VC-06=70"));
        release(filing("10", "VC-06=17"));
        sees("what is public contradicts the rules");
    }

    @Test
    @DisplayName("a few who are in no row because their county did not answer the breakdown")
    void rest() {
        stars.add("1 10 VC-06");
        stars.add("1 15 VC-06");
        release(
                filing("10", "VC-06=5 VC-06@SEX:F=3 VC-06@SEX:M=2", "VC-06@SEX"),
                filing("15", "VC-06=70 VC-06@SEX:F=50 VC-06@SEX:M=20"),
                filing("19", "VC-06=90 VC-06@SEX:F=40 VC-06@SEX:M=50"));
        sees("(it is 5): who is in no row");
    }

    @Test
    @DisplayName("a small difference of two figures, whatever is between them")
    void chain() {
        release(
                filing("10", "VC-06=25 VC-12=22 PL-01=19"),
                filing("19", "VC-06=90 VC-12=50 PL-01=20"));
        sees("(it is 6): rest + [quarter 0 release 1 10 VC-06] - [quarter 0 release 1 10 PL-01]");
    }

    @Test
    @DisplayName("a few in a sum beside the one county that has most of it")
    void insider() {
        byCounty = Set.of();
        release(filing("10", "VC-12=4"), filing("19", "VC-12=100"));
        sees(
                "county 19 knows that this is at most 10 (it is 4): count + [quarter 0 release 1"
                        + " STATE VC-12] without what 19 has of it");
    }

    @Test
    @DisplayName("a few who are added to those a county was shown before")
    void previewed() {
        release(filing("10", "VC-06=40"), filing("19", "VC-06=70"));
        record.preview(new Spot(0, 1, "10", "VC-06", ""), 36);
        sees("(it is 4): change since it was shown");
    }
}
