package org.csecprogress.release.smallworld;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The counties that answered each question in first releases. For most counts only their number is
 * public, so that several answerings can agree with it.
 *
 * @param counties by quarter and question, as {@code 0/VC-06@SEX}
 */
record Answering(Map<String, Set<String>> counties) {
    Answering {
        counties = new TreeMap<>(counties);
    }

    private static String key(int quarter, String question) {
        return quarter + "/" + question;
    }

    boolean has(int quarter, String county, String code, String group) {
        return counties.getOrDefault(key(quarter, Filing.question(code, group)), Set.of())
                .contains(county);
    }

    /** Returns the counties that answered in fact. */
    static Answering of(List<SmallQuarter> quarters) {
        Map<String, Set<String>> counties = new TreeMap<>();
        for (int quarter = 0; quarter < quarters.size(); quarter++) {
            for (Filing filing : quarters.get(quarter).standing(1).values()) {
                for (String question : filing.answered()) {
                    counties.computeIfAbsent(key(quarter, question), q -> new TreeSet<>())
                            .add(filing.county());
                }
            }
        }
        return new Answering(counties);
    }

    /**
     * Lists the answerings that agree with public data.
     *
     * @param known totals whose counties are public one by one
     * @param insider a county that knows whether it answered; empty for an outsider
     * @param most the most answerings to list
     */
    List<Answering> others(
            Map<Integer, Set<String>> reporting, Set<String> known, String insider, int most) {
        List<Map<String, Set<String>>> all = new ArrayList<>();
        all.add(new TreeMap<>());
        for (Map.Entry<String, Set<String>> each : counties.entrySet()) {
            String key = each.getKey();
            int slash = key.indexOf('/');
            String question = key.substring(slash + 1);
            List<Map<String, Set<String>>> longer = new ArrayList<>();
            for (Map<String, Set<String>> so : all) {
                Set<String> asked = reporting.get(Integer.valueOf(key.substring(0, slash)));
                int at = key.indexOf('@');
                if (at >= 0) {
                    asked = so.get(key.substring(0, at));
                }
                for (Set<String> some : subsets(List.copyOf(asked), each.getValue().size())) {
                    boolean agrees = some.contains(insider) == each.getValue().contains(insider);
                    boolean told = known.contains(question) && !some.equals(each.getValue());
                    if (agrees && !told && longer.size() < most) {
                        Map<String, Set<String>> next = new TreeMap<>(so);
                        next.put(key, some);
                        longer.add(next);
                    }
                }
            }
            all = longer;
        }
        return all.stream().map(Answering::new).filter(one -> !one.equals(this)).toList();
    }

    private static List<Set<String>> subsets(List<String> from, int size) {
        if (size == 0) {
            return List.of(Set.of());
        }
        List<Set<String>> all = new ArrayList<>();
        for (int i = 0; i + size <= from.size(); i++) {
            for (Set<String> rest : subsets(from.subList(i + 1, from.size()), size - 1)) {
                Set<String> one = new TreeSet<>(rest);
                one.add(from.get(i));
                all.add(one);
            }
        }
        return all;
    }
}
