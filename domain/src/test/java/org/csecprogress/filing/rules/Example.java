package org.csecprogress.filing.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.FilingFacts;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.answer.Parsed;
import org.csecprogress.filing.answer.StatewideFacts;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.ReportingPeriod;

/** An example in rules.csv, written {@code KEY=VALUE; KEY~LAG=VALUE; …}. */
final class Example {
    /** The fields of a milestone answer. */
    private static final class Draft {
        private final Map<String, String> fields = new HashMap<>();

        MilestoneAnswer answer(Catalog catalog, String code) {
            boolean perAgency = catalog.milestone(code).reportedBy().perAgency();
            String actual = fields.getOrDefault("ACTUAL", "");
            return new MilestoneAnswer(
                    code,
                    perAgency ? Agency.CWS : null,
                    fields.getOrDefault("STATUS", "NOT_STARTED"),
                    actual.isEmpty() ? null : LocalDate.parse(actual),
                    fields.getOrDefault("EVIDENCE", "0").equals("0") ? "" : "protocol.pdf",
                    fields.getOrDefault("NOTE", ""));
        }
    }

    private final Catalog catalog;
    private final FigureParser parser;
    private final Map<Integer, Answers.Builder> answers = new HashMap<>();
    private final Map<Integer, Map<String, Draft>> milestones = new HashMap<>();
    private final Map<String, String> facts = new HashMap<>();
    private final Map<CellKey, String> stated = new HashMap<>();
    private final List<Finding> refused = new ArrayList<>();
    private final Set<String> mentioned = new HashSet<>();

    Example(RuleSet rules, String text) {
        catalog = rules.catalog();
        parser = new FigureParser(rules);
        for (String part : text.split("; ", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                read(part.substring(0, equals), expanded(part.substring(equals + 1)));
            }
        }
        Answers beside = builder(0).build();
        stated.forEach(
                (cell, value) ->
                        parser.stated(cell, value, beside).finding().ifPresent(refused::add));
    }

    private static String expanded(String value) {
        return value.startsWith("len:") ? "x".repeat(Integer.parseInt(value.substring(4))) : value;
    }

    private void read(String key, String value) {
        int tilde = key.indexOf('~');
        int lag = tilde < 0 ? 0 : Integer.parseInt(key.substring(tilde + 1));
        String name = tilde < 0 ? key : key.substring(0, tilde);
        int dot = name.lastIndexOf('.');
        if (dot > 0 && catalog.findMilestone(name.substring(0, dot)).isPresent()) {
            readMilestone(lag, name.substring(0, dot), name.substring(dot + 1), value);
        } else if (catalog.findTextField(name).isPresent()) {
            mentioned.add(name);
            Parsed<String> parsed = parser.text(name, value);
            parsed.finding().ifPresent(refused::add);
            parsed.value().ifPresent(text -> builder(lag).text(name, text));
        } else if (name.matches("[A-Z]{2}-.*")) {
            readFigure(lag, CellKey.parse(name), value);
        } else {
            facts.put(name, value);
        }
    }

    private void readMilestone(int lag, String code, String field, String value) {
        if (field.equals("ACTUAL")) {
            Parsed<LocalDate> parsed = parser.date(code + "." + field, value);
            parsed.finding().ifPresent(refused::add);
            if (parsed.value().isEmpty()) {
                return;
            }
        }
        milestones
                .computeIfAbsent(lag, l -> new HashMap<>())
                .computeIfAbsent(code, c -> new Draft())
                .fields
                .put(field, value);
    }

    private void readFigure(int lag, CellKey cell, String value) {
        mentioned.add(cell.toString());
        if (catalog.computedCells().contains(cell)) {
            stated.put(cell, value);
            return;
        }
        Parsed<Answer> parsed = parser.figure(cell, value);
        parsed.finding().ifPresent(refused::add);
        parsed.value().ifPresent(answer -> builder(lag).figure(cell, answer));
    }

    private Answers.Builder builder(int lag) {
        return answers.computeIfAbsent(lag, l -> Answers.builder());
    }

    /** Returns the targets that the example names. */
    Set<String> mentioned() {
        return mentioned;
    }

    /** Returns the findings of values that cannot be parsed. */
    List<Finding> refused() {
        return refused;
    }

    Answers answers() {
        Answers.Builder builder = builder(0);
        milestoneAnswers(0).forEach(builder::milestone);
        return builder.build();
    }

    private List<MilestoneAnswer> milestoneAnswers(int lag) {
        return milestones.getOrDefault(lag, Map.of()).entrySet().stream()
                .map(entry -> entry.getValue().answer(catalog, entry.getKey()))
                .toList();
    }

    FilingFacts facts(Answers stateAnswers) {
        ReportingPeriod period = period();
        var today = LocalDate.parse(facts.getOrDefault("TODAY", "2026-07-20"));
        FilingFacts.Builder builder = FilingFacts.of(period, today);
        for (int lag = 1; lag <= 4; lag++) {
            if (answers.containsKey(lag)) {
                builder.prior(lag, answers.get(lag).build());
            }
        }
        if (answers.containsKey(1)) {
            builder.lastApproved(answers.get(1).build());
        }
        if (facts.containsKey("POP")) {
            builder.children(number("POP"), Map.of());
        }
        builder.optedIn("YES".equals(facts.get("OPT_IN")));
        if (number("OPEN_REVISIONS") > 0) {
            builder.openRevision(1);
        }
        if (number("CERT_CWS") > 0) {
            builder.certified(Agency.CWS);
        }
        if (number("CERT_PROB") > 0) {
            builder.certified(Agency.PROB);
        }
        builder.actor(facts.getOrDefault("ACTOR", "nobody").hashCode());
        builder.editors(Set.of((long) facts.getOrDefault("EDITORS", "").hashCode()));
        builder.priorMilestones(milestoneAnswers(1));
        if (facts.containsKey("STATE")) {
            long children = facts.containsKey("STATEPOP") ? number("STATEPOP") : 1;
            builder.statewide(
                    new StatewideFacts(
                            List.of(new StatewideFacts.Submitted(stateAnswers, children))));
        }
        return builder.build();
    }

    private ReportingPeriod period() {
        var end = LocalDate.parse(facts.getOrDefault("END", "2026-06-30"));
        ReportingPeriod period = ReportingPeriod.containing(end);
        if (facts.containsKey("DAYS") && period.days() != number("DAYS")) {
            throw new IllegalArgumentException(period + " has not " + facts.get("DAYS") + " days");
        }
        return period;
    }

    private long number(String fact) {
        return Long.parseLong(facts.getOrDefault(fact, "0"));
    }

    /** Returns the example's value for the state: a count or a share. */
    String state() {
        return facts.getOrDefault("STATE", "");
    }
}
