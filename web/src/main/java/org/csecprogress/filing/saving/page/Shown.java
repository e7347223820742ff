package org.csecprogress.filing.saving.page;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.answer.WhyQuestion;
import org.csecprogress.filing.page.Targets;
import org.csecprogress.filing.rules.service.FilingChanges;

/**
 * The answers that a page showed, sent back with its form. Only fields that differ from them are
 * saved, so two people on one page conflict only where both typed.
 */
public final class Shown {
    private final Map<String, String> answers;

    private Shown(Map<String, String> answers) {
        this.answers = answers;
    }

    /** Returns a page that shows no answers yet. */
    public static Shown empty() {
        return new Shown(new LinkedHashMap<>());
    }

    /** Parses the written form. If it is malformed, every field counts as touched. */
    public static Shown parse(String written) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String pair : written.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                answers.put(
                        decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new Shown(answers);
    }

    /** Adds an answer in its written form, unless it is empty. */
    public void put(String field, String answer) {
        if (!answer.isEmpty()) {
            answers.put(field, answer);
        }
    }

    /** Adds a text by its hash, which is short. */
    public void putText(String field, String text) {
        put(field, markOf(text));
    }

    /** Adds the explanations, by the questions that they answer. */
    public void putExplanations(List<WhyQuestion> questions, Map<String, String> explanations) {
        questions.forEach(q -> putText(Targets.WHY + q.key(), q.text(explanations)));
    }

    /** Adds the five fields of a milestone. */
    public void putMilestone(MilestoneAnswer answer) {
        texts(answer).forEach(this::putText);
    }

    private static Map<String, String> texts(MilestoneAnswer answer) {
        return Map.of(
                answer.target(MilestoneFields.STATUS),
                answer.status(),
                answer.target(MilestoneFields.ACTUAL),
                MilestoneFields.date(answer.actual()),
                answer.target(MilestoneFields.DOCUMENT),
                MilestoneFields.document(answer.evidence()),
                answer.target(MilestoneFields.EVIDENCE),
                MilestoneFields.link(answer.evidence()),
                answer.target(MilestoneFields.NOTE),
                answer.note());
    }

    /** Returns what the page shows once the changes are stored. */
    public Shown after(FilingChanges changes) {
        Shown later = new Shown(new LinkedHashMap<>(answers));
        changes.figures()
                .forEach(
                        (cell, answer) ->
                                later.replace(
                                        cell.toString(), answer.map(Answer::written).orElse("")));
        changes.texts().forEach((field, text) -> later.replace(field, markOf(text)));
        for (MilestoneAnswer answer : changes.milestones()) {
            texts(answer).forEach((field, text) -> later.replace(field, markOf(text)));
        }
        changes.explanations()
                .forEach((key, text) -> later.replace(Targets.WHY + key, markOf(text)));
        return later;
    }

    private void replace(String field, String answer) {
        answers.remove(field);
        put(field, answer);
    }

    /** Returns what the page showed in a field, or empty if it had no answer. */
    String of(String field) {
        return answers.getOrDefault(field, "");
    }

    /** Whether an answer differs from what the page showed in its field. */
    public boolean isTouched(String field, String now) {
        return !of(field).equals(now);
    }

    /** Whether a text differs from what the page showed in its field. */
    public boolean isTextTouched(String field, String now) {
        return isTouched(field, markOf(now));
    }

    /** Whether a milestone differs from what the page showed. */
    public boolean isTouched(MilestoneAnswer now) {
        return texts(now).entrySet().stream()
                .anyMatch(text -> isTextTouched(text.getKey(), text.getValue()));
    }

    private static String markOf(String text) {
        return text.isEmpty() ? "" : text.length() + "." + Integer.toHexString(text.hashCode());
    }

    /** Returns the written form for a hidden field. */
    public String written() {
        return answers.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return ""; // This class never writes a broken escape.
        }
    }
}
