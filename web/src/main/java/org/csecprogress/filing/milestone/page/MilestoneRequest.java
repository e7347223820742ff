package org.csecprogress.filing.milestone.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.answer.Parsed;
import org.csecprogress.filing.page.AnswerWords;
import org.csecprogress.filing.rules.FigureParser;
import org.csecprogress.filing.rules.service.FilingChanges;
import org.csecprogress.filing.saving.page.MilestoneFields;
import org.csecprogress.filing.saving.page.SentFields;
import org.csecprogress.filing.saving.page.SentPage;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.progress.Evidence;
import org.csecprogress.progress.page.EvidenceLinks;

/** Parses a submitted page of milestones. A milestone is touched if any of its fields was. */
final class MilestoneRequest extends SentPage {
    private final FigureParser parser;
    private final Function<Filing, EvidenceLinks> links;
    private final List<MilestoneAnswer> answers = new ArrayList<>();

    /**
     * @param links describes the evidence of a filing
     */
    MilestoneRequest(
            Catalog catalog,
            FigureParser parser,
            Sentences words,
            SentFields sent,
            Function<Filing, EvidenceLinks> links) {
        super(catalog, words, sent);
        this.links = links;
        this.parser = parser;
        for (Milestone milestone : catalog.milestones()) {
            if (milestone.reportedBy().byCounty()) {
                milestone.reporters().forEach(agency -> read(milestone, agency.orElse(null)));
            }
        }
    }

    private String raw(String name) {
        return sent.text(name).strip();
    }

    private void read(Milestone milestone, Agency agency) {
        MilestoneAnswer blank = MilestoneAnswer.none(milestone.code(), agency);
        String statusField = blank.target(MilestoneFields.STATUS);
        boolean touched =
                MilestoneFields.FIELDS.stream()
                        .map(blank::target)
                        .anyMatch(name -> shown.isTextTouched(name, raw(name)));
        if (!touched || sent.first(statusField) == null) {
            return;
        }
        MilestoneFields.FIELDS.stream()
                .map(blank::target)
                .forEach(name -> draft.type(name, raw(name)));
        Optional<String> status = parsed(statusField, parser::status);
        Optional<LocalDate> actual = parsed(blank.target(MilestoneFields.ACTUAL), parser::date);
        if (status.isEmpty()) {
            draft.refuse(
                    statusField, words.of("milestone.status.missing", words.in(milestone.name())));
            return;
        }
        take(
                new MilestoneAnswer(
                        milestone.code(),
                        agency,
                        status.get(),
                        actual.orElse(null),
                        evidence(blank),
                        raw(blank.target(MilestoneFields.NOTE))));
    }

    /** Adds a milestone only if all its fields are valid: it is stored as a whole or not at all. */
    private void take(MilestoneAnswer answer) {
        if (MilestoneFields.FIELDS.stream().map(answer::target).noneMatch(draft::isRefused)) {
            answers.add(answer);
        }
    }

    /** Returns the chosen document, or the typed text if none was chosen. */
    private String evidence(MilestoneAnswer blank) {
        String chosen = raw(blank.target(MilestoneFields.DOCUMENT));
        String field = blank.target(MilestoneFields.EVIDENCE);
        if (chosen.isEmpty()) {
            return raw(field);
        }
        if (!raw(field).isEmpty()) {
            draft.refuse(field, words.of("evidence.both"));
        }
        if (!chosen.matches("\\d{1,18}")) {
            draft.refuse(field, words.of("evidence.unknown"));
            return "";
        }
        return Evidence.ofDocument(Long.parseLong(chosen)).text();
    }

    private <T> Optional<T> parsed(String field, BiFunction<String, String, Parsed<T>> parser) {
        Parsed<T> parsed = parser.apply(field, raw(field));
        parsed.finding().ifPresent(finding -> refuse(field, finding));
        return parsed.value();
    }

    @Override
    public FilingChanges changes() {
        return FilingChanges.ofMilestones(answers);
    }

    @Override
    public void compare(Filing now) {
        for (MilestoneAnswer mine : answers) {
            MilestoneAnswer theirs =
                    now.answers()
                            .milestone(mine.milestone(), mine.agency())
                            .orElse(MilestoneAnswer.none(mine.milestone(), mine.agency()));
            if (!theirs.equals(mine) && shown.isTouched(theirs)) {
                String said =
                        String.join(
                                "; ",
                                new AnswerWords(now.catalog(), words).status(theirs.status()),
                                MilestoneFields.date(theirs.actual()),
                                links.apply(now).of(theirs.evidence()).text(),
                                theirs.note());
                String name = words.in(now.catalog().label(mine.milestone()));
                draft.conflict(
                        mine.target(MilestoneFields.STATUS),
                        words.of("grid.conflict.words", said, name));
            }
        }
    }
}
