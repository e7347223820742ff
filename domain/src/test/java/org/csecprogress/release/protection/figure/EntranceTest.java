package org.csecprogress.release.protection.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.release.protection.QuarterFigures.aQuarter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.protection.QuarterFigures;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A filing after a release")
class EntranceTest {
    private static final String KERN = "15";
    private static final String LOS_ANGELES = "19";

    private final Map<String, Map<String, Long>> before = new HashMap<>();
    private final Map<String, Map<String, Long>> now = new HashMap<>();
    private final Set<String> shown = new TreeSet<>();
    private Previewed previewed = Previewed.NOTHING;
    private boolean late = true;

    /** Adds a figure that Kern filed before and that was shown. */
    private EntranceTest had(String code, long count) {
        late = false;
        before.computeIfAbsent(code, c -> new TreeMap<>()).put(KERN, count);
        shown.add(KERN + "/" + code);
        return files(code, count);
    }

    /** Adds a figure that Kern files now. */
    private EntranceTest files(String code, long count) {
        now.computeIfAbsent(code, c -> new TreeMap<>()).put(KERN, count);
        return this;
    }

    private Optional<Entrance> decided() {
        QuarterFigures first = late ? aQuarter().missing(KERN) : aQuarter();
        QuarterFigures second = aQuarter();
        for (String code : now.keySet()) {
            Map<String, Long> then = new TreeMap<>(before.getOrDefault(code, Map.of()));
            then.put(LOS_ANGELES, 20_000L);
            first.filedBy(code, then);
            Map<String, Long> filed = new TreeMap<>(now.get(code));
            filed.put(LOS_ANGELES, 20_000L);
            second.filedBy(code, filed);
        }
        List<Entrance> all = Entrance.of(second.frozen(2), first.frozen(), shown, previewed);
        assertThat(all).allMatch(one -> one.county().equals(new CountyCode(KERN)));
        return all.stream().findFirst();
    }

    private void enters(Map<String, Long> figures) {
        Entrance entrance = decided().orElseThrow();
        assertThat(entrance.obstacle()).isEmpty();
        assertThat(entrance.figures()).isEqualTo(figures);
    }

    private void isKeptOutBy(String code) {
        Entrance entrance = decided().orElseThrow();
        assertThat(entrance.obstacle()).contains(code);
        assertThat(entrance.figures()).isEmpty();
    }

    @Test
    @DisplayName("enters completely if all its public figures are zero or at least 11")
    void whole() {
        files("ID-01", 11).files("ID-03", 0).files("TR-03", 4);
        enters(Map.of("ID-01", 11L, "ID-03", 0L, "TR-03", 4L));
    }

    @Test
    @DisplayName("does not enter if one of them is small")
    void few() {
        files("ID-01", 40).files("ID-03", 10);
        isKeptOutBy("ID-03");
    }

    @Test
    @DisplayName("is not kept out by a small count that no county table shows")
    void notByCounty() {
        files("ID-01", 40).files("CT-02", 3);
        enters(Map.of("ID-01", 40L));
    }

    @Test
    @DisplayName("does not enter if the remainder of one figure minus another is small")
    void rest() {
        files("VC-06", 30).files("SV-12", 25);
        isKeptOutBy("SV-12");
    }

    @Test
    @DisplayName("does not enter if a remainder is small, whatever is between the two")
    void restOfAChain() {
        files("VC-06", 25).files("VC-12", 22).files("PL-01", 19);
        isKeptOutBy("PL-01");
    }

    @Test
    @DisplayName("does not enter with a large count from few people")
    void companion() {
        files("PL-09", 30).files("PL-10", 4);
        isKeptOutBy("PL-09");
        files("PL-10", 14);
        enters(Map.of("PL-09", 30L));
    }

    @Test
    @DisplayName("enters as a correction if each figure changes by at least 11 from a public one")
    void correction() {
        had("ID-01", 40).files("ID-01", 51).had("ID-03", 90);
        enters(Map.of("ID-01", 51L));
        files("ID-01", 29);
        enters(Map.of("ID-01", 29L));
        files("ID-01", 50);
        isKeptOutBy("ID-01");
        files("ID-01", 9);
        isKeptOutBy("ID-01");
    }

    @Test
    @DisplayName("does not enter as a correction of an unpublished figure")
    void ofWithheld() {
        had("ID-01", 40).files("ID-01", 80);
        shown.clear();
        isKeptOutBy("ID-01");
    }

    @Test
    @DisplayName("does not enter if a remainder changed by a few")
    void movedRest() {
        had("VC-06", 60).had("SV-12", 30).files("VC-06", 80).files("SV-12", 41);
        isKeptOutBy("SV-12");
        files("SV-12", 50);
        enters(Map.of("VC-06", 80L, "SV-12", 50L));
    }

    @Test
    @DisplayName("does not enter if the county was shown a near figure, even if never public")
    void nearPreviewed() {
        previewed = new Previewed(Map.of(KERN + "/ID-01", Set.of(58L)));
        had("ID-01", 40).files("ID-01", 60);
        isKeptOutBy("ID-01");
        files("ID-01", 58);
        enters(Map.of("ID-01", 58L));
    }

    @Test
    @DisplayName("does not enter if it withdraws an answer")
    void takenBack() {
        had("ID-01", 40).had("ID-03", 90);
        now.get("ID-01").remove(KERN);
        isKeptOutBy("ID-01");
    }

    @Test
    @DisplayName("needs no decision if it equals what is counted")
    void same() {
        had("ID-01", 40);
        assertThat(decided()).isEmpty();
    }
}
