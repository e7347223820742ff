package org.csecprogress.release.smallworld;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * The nested counts that an archive asks about.
 *
 * @param dimensions the possible breakdowns
 * @param outermost the count that contains the others
 * @param wholeOf for each of the others, the count that contains it
 * @param wholeAndParts a count and its complete parts; may be empty
 */
record Subject(
        List<String> dimensions,
        String outermost,
        Map<String, String> wholeOf,
        List<String> wholeAndParts) {
    static final Subject VICTIMS =
            new Subject(
                    List.of("SEX", "RACE", "AGENCY_YOUTH"),
                    "VC-06",
                    Map.of(
                            "VC-12", "VC-06",
                            "PL-01", "VC-12",
                            "SV-11.D", "VC-06",
                            "SV-11", "SV-11.D",
                            "SV-12", "VC-06",
                            "VC-08", "VC-06"),
                    List.of());

    static final Subject REFERRALS =
            new Subject(
                    List.of("AGENCY_YOUTH", "SEX"), "ID-01", Map.of("ID-02", "ID-01"), List.of());

    static final Subject SCREENING =
            new Subject(
                    List.of("SEX", "AGENCY_YOUTH"),
                    "ID-03",
                    Map.of("ID-04", "ID-03", "ID-05", "ID-04"),
                    List.of("ID-04", "ID-06", "ID-07", "ID-08"));

    /** The code that the next quarter follows up, and the code of the follow-up. */
    static final String FOLLOWED = "ID-06";

    static final String FOLLOW_UP = "ID-09";

    Subject {
        wholeOf = new TreeMap<>(wholeOf);
    }

    /** Returns the codes of all counts. */
    List<String> codes() {
        Map<String, Long> codes = new LinkedHashMap<>();
        codes.put(outermost, 0L);
        wholeOf.keySet().forEach(code -> codes.put(code, 0L));
        wholeAndParts.forEach(code -> codes.put(code, 0L));
        return List.copyOf(codes.keySet());
    }

    /**
     * Returns random counts of a county.
     *
     * @param sizes the size of the outermost count, and the gap of each other to its whole
     * @param groups the groups of each breakdown
     */
    Map<String, Long> counts(
            Random random, Map<String, Long> sizes, Map<String, List<String>> groups) {
        Map<String, Crowd> crowds = new LinkedHashMap<>();
        crowds.put(outermost, Crowd.of(random, sizes.get(outermost), groups));
        while (crowds.size() <= wholeOf.size()) {
            wholeOf.forEach(
                    (code, whole) -> {
                        if (crowds.containsKey(whole) && !crowds.containsKey(code)) {
                            Crowd all = crowds.get(whole);
                            long some = Math.max(0, all.size() - sizes.get(code));
                            crowds.put(code, all.part(random, some));
                        }
                    });
        }
        if (!wholeAndParts.isEmpty()) {
            Crowd left = crowds.get(wholeAndParts.get(0));
            for (String code : wholeAndParts.subList(1, wholeAndParts.size())) {
                boolean last = code.equals(wholeAndParts.get(wholeAndParts.size() - 1));
                Crowd part =
                        last ? left : left.part(random, Math.min(left.size(), sizes.get(code)));
                crowds.put(code, part);
                left = left.without(part);
            }
        }
        Map<String, Long> counts = new TreeMap<>();
        crowds.forEach((code, crowd) -> crowd.write(code, counts));
        return counts;
    }
}
